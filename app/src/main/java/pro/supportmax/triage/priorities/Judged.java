package pro.supportmax.triage.priorities;

import pro.supportmax.tickets.Priority;

/**
 * How urgent a message is.
 *
 * @param reason one sentence that names the rule, or the head with its confidence
 */
public record Judged(Priority priority, String reason) {}
