package pro.supportmax.desk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pro.supportmax.kernel.TicketId;

/**
 * A turn as people see it.
 *
 * @param state {@code queued, leased, done} or {@code parked}
 * @param error why the last attempt failed, a class of failure and never a customer's words
 * @param decision {@link Decision#word()} of a turn that is done
 */
public record TurnView(
        UUID id,
        TicketId ticket,
        UUID message,
        String state,
        int attempts,
        @Nullable String error,
        @Nullable String decision,
        Instant createdAt,
        @Nullable Instant doneAt,
        Trace trace) {}
