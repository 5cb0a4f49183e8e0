package pro.supportmax.channels.rest;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pro.supportmax.customers.Customer;
import pro.supportmax.tickets.Ticket;

/**
 * A ticket as clients read it.
 *
 * @param status {@code new, open, pending, on_hold, solved, closed}
 * @param handler {@code ai, human, none}
 * @param priority {@code p1} (urgent) to {@code p4} (low)
 * @param outcome how the AI's work ended, null while it goes on
 * @param version rises with every change; the ETag is this number in quotes
 */
public record TicketJson(
        long number,
        String subject,
        String status,
        String handler,
        String priority,
        String inbox,
        Requester requester,
        @Nullable String team,
        @Nullable String assignee,
        Set<String> tags,
        Map<String, String> customFields,
        @Nullable String outcome,
        @Nullable Instant snoozedUntil,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /** Who asked. */
    public record Requester(
            UUID id, @Nullable String externalId, @Nullable String email, String name) {}

    public static TicketJson of(Ticket ticket, Customer requester) {
        return new TicketJson(
                ticket.id().number(),
                ticket.subject(),
                ticket.status().word(),
                ticket.handler().word(),
                ticket.priority().word(),
                ticket.inbox(),
                new Requester(requester.id().value(), requester.externalId(), requester.email(), requester.name()),
                ticket.team(),
                ticket.assignee(),
                ticket.tags(),
                ticket.customFields(),
                ticket.outcome() == null ? null : ticket.outcome().word(),
                ticket.snoozedUntil(),
                ticket.createdAt(),
                ticket.updatedAt(),
                ticket.version());
    }
}
