package pro.supportmax.channels.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import pro.supportmax.access.Caller;
import pro.supportmax.channels.http.Input;
import pro.supportmax.kernel.Actor;
import pro.supportmax.tickets.Handler;
import pro.supportmax.tickets.Priority;
import pro.supportmax.tickets.Status;
import pro.supportmax.tickets.Ticket;

/** What to change on a ticket; what is left out stays, and null empties team, assignee or a custom field. */
record TicketChanges(
        @Schema(example = "solved") @Nullable String status,
        @Schema(example = "p2") @Nullable String priority,

        @Schema(description = "human takes the ticket for the key's owner, ai gives it back", example = "human")
        @Nullable
        String handler,

        @Schema(example = "Export stops at 10,000 rows") @Nullable
        String subject,

        @Schema(description = "Replaces all tags", example = "[\"export\", \"csv\"]") @Nullable
        List<String> tags,

        @Schema(description = "Id of a team", example = "technical") @Nullable
        Optional<String> team,

        @Schema(description = "E-mail address of a teammate", example = "noor@lumen.example") @Nullable
        Optional<String> assignee,

        @Schema(description = "Sets these fields; null takes one away", example = "{\"plan\": \"team\"}") @Nullable
        Map<String, @Nullable String> customFields) {

    /**
     * All words are read before anything is changed.
     *
     * @throws pro.supportmax.channels.http.InvalidInput with all that is wrong
     */
    Consumer<Ticket> by(Caller caller, Instant now) {
        var input = new Input();
        var wantedStatus = status == null ? null : input.read("status", () -> Status.of(status));
        var wantedPriority = priority == null ? null : input.read("priority", () -> Priority.of(priority));
        var wantedHandler = handler == null ? null : input.read("handler", () -> Handler.of(handler));
        if (wantedStatus == Status.NEW || wantedHandler == Handler.NONE) {
            input.wrong("status", "invalid", "A ticket cannot be made new again, nor be given to nobody.");
        }
        input.filled("subject", subject, 3_000)
                .optional("team", team == null ? null : team.orElse(null), 50)
                .optional("assignee", assignee == null ? null : assignee.orElse(null), 320)
                .texts("tags", tags, 50)
                .orThrow();
        var by = caller.actor();
        return ticket -> {
            label(ticket, by, now);
            if (wantedPriority != null) {
                ticket.prioritise(wantedPriority, by, now);
            }
            if (team != null || assignee != null) {
                ticket.assign(
                        team == null ? ticket.team() : team.orElse(null),
                        assignee == null ? ticket.assignee() : assignee.orElse(null),
                        by,
                        now);
            }
            hand(ticket, wantedHandler, caller, now);
            move(ticket, wantedStatus, by, now);
        };
    }

    private void label(Ticket ticket, Actor by, Instant now) {
        if (subject != null) {
            ticket.rename(subject, by, now);
        }
        if (tags != null) {
            Set.copyOf(ticket.tags()).stream()
                    .filter(tag -> !tags.contains(tag))
                    .forEach(tag -> ticket.untag(tag, by, now));
            tags.forEach(tag -> ticket.tag(tag, by, now));
        }
        if (customFields != null) {
            customFields.forEach((field, value) -> ticket.setField(field, value, by, now));
        }
    }

    private static void hand(Ticket ticket, @Nullable Handler wanted, Caller caller, Instant now) {
        if (wanted == Handler.HUMAN) {
            ticket.take(caller.id(), now);
        } else if (wanted == Handler.AI) {
            ticket.giveToAi(caller.actor(), now);
        }
    }

    private static void move(Ticket ticket, @Nullable Status wanted, Actor by, Instant now) {
        switch (wanted) {
            case OPEN -> ticket.reopen(by, now);
            case PENDING -> ticket.pend(by, now);
            case ON_HOLD -> ticket.hold(by, now);
            case SOLVED -> ticket.solve(by, null, now);
            case CLOSED -> ticket.close(by, now);
            case NEW -> throw new IllegalArgumentException("No ticket becomes new again");
            case null -> {}
        }
    }
}
