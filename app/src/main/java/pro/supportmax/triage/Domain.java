package pro.supportmax.triage;

/**
 * A field of work, as configured in {@code triage/domains.yaml}.
 *
 * @param id how intents, specialists and teams refer to it
 * @param name for people
 * @param team the team that takes what the machine cannot finish
 */
public record Domain(String id, String name, String team) {}
