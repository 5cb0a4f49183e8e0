package pro.supportmax.tickets;

import java.util.List;

/**
 * People who answer a kind of ticket.
 *
 * @param id short word, {@code "billing"}
 * @param level rung of the escalation ladder, 1 to 3
 * @param domains ids of the domains whose tickets it takes
 */
public record Team(String id, String name, int level, List<String> domains) {

    /** @throws IllegalArgumentException when the id or name is none, or the level is not 1 to 3 */
    public Team {
        Texts.word("The team's id", id);
        name = Texts.line("The team's name", name, 200);
        if (id.equals("none")) {
            throw new IllegalArgumentException("No team is called none: filters mean tickets of no team by it");
        }
        if (level < 1 || level > 3) {
            throw new IllegalArgumentException("A team's level is 1 to 3, got " + level);
        }
        domains = List.copyOf(domains);
        domains.forEach(domain -> Texts.word("A domain's id", domain));
    }
}
