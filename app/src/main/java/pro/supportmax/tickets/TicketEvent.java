package pro.supportmax.tickets;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.CustomerId;
import pro.supportmax.kernel.Fact;
import pro.supportmax.kernel.TicketId;

/**
 * What happened to a ticket. Ids, states and configured words only: never a subject, a text or a field's value, for
 * the audit trail keeps facts longer than a customer's words may be kept.
 */
public sealed interface TicketEvent extends Fact {

    TicketId ticket();

    @Override
    default String subject() {
        return "ticket:" + ticket().number();
    }

    record Opened(Instant at, Actor by, TicketId ticket, CustomerId requester, String inbox, Handler handler)
            implements TicketEvent {}

    record CustomerWrote(Instant at, Actor by, TicketId ticket, UUID message) implements TicketEvent {}

    /** A message to the customer was written; channels deliver it. */
    record Replied(Instant at, Actor by, TicketId ticket, UUID message) implements TicketEvent {}

    /** A message to the customer came a station further, or came back. */
    record DeliveryChanged(Instant at, Actor by, TicketId ticket, UUID message, Delivery.State state)
            implements TicketEvent {}

    record NoteAdded(Instant at, Actor by, TicketId ticket, UUID message) implements TicketEvent {}

    record HandlerChanged(Instant at, Actor by, TicketId ticket, Handler from, Handler to) implements TicketEvent {}

    record StatusChanged(Instant at, Actor by, TicketId ticket, Status from, Status to) implements TicketEvent {}

    record Prioritised(Instant at, Actor by, TicketId ticket, Priority from, Priority to) implements TicketEvent {}

    record Escalated(
            Instant at,
            Actor by,
            TicketId ticket,
            String team,
            @Nullable Outcome outcome) implements TicketEvent {}

    record Assigned(
            Instant at,
            Actor by,
            TicketId ticket,
            @Nullable String team,
            @Nullable String assignee) implements TicketEvent {}

    record Tagged(Instant at, Actor by, TicketId ticket, String tag) implements TicketEvent {}

    record Untagged(Instant at, Actor by, TicketId ticket, String tag) implements TicketEvent {}

    record Renamed(Instant at, Actor by, TicketId ticket) implements TicketEvent {}

    record FieldSet(Instant at, Actor by, TicketId ticket, String field) implements TicketEvent {}

    record Snoozed(Instant at, Actor by, TicketId ticket, Instant until) implements TicketEvent {}

    /** Besides {@link StatusChanged}: who solved it, and how the AI's work ended if it was the AI's. */
    record Solved(
            Instant at, Actor by, TicketId ticket, @Nullable Outcome outcome) implements TicketEvent {}

    /** How the AI's work ended, without a change of status: feedback, or an answer it did not dare to send. */
    record Concluded(Instant at, Actor by, TicketId ticket, Outcome outcome) implements TicketEvent {}

    /** The customer said how it went, 1 to 5; what else was said stands in {@link Ratings}. */
    record Rated(Instant at, Actor by, TicketId ticket, int rating) implements TicketEvent {}

    /** Besides {@link StatusChanged}: the ticket is over. */
    record Closed(Instant at, Actor by, TicketId ticket) implements TicketEvent {}

    /** A ticket of the past was taken in with all that had happened to it; that is not announced again. */
    record Archived(Instant at, Actor by, TicketId ticket, Status status) implements TicketEvent {}
}
