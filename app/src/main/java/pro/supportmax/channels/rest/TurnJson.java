package pro.supportmax.channels.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pro.supportmax.desk.Trace;
import pro.supportmax.desk.TurnView;

/**
 * A turn as clients read it.
 *
 * @param state {@code queued, leased, done, parked}
 * @param decision {@code answered, suggested, abstained, escalated, left}; null until it is done
 * @param steps the stages in order, each with its sentence, its evidence and its time in microseconds
 */
record TurnJson(
        UUID id,
        long ticket,
        UUID message,
        String state,
        int attempts,
        @Nullable String error,
        @Nullable String decision,
        Instant createdAt,
        @Nullable Instant doneAt,
        List<Trace.Step> steps) {

    static TurnJson of(TurnView turn) {
        return new TurnJson(
                turn.id(),
                turn.ticket().number(),
                turn.message(),
                turn.state(),
                turn.attempts(),
                turn.error(),
                turn.decision(),
                turn.createdAt(),
                turn.doneAt(),
                turn.trace().steps());
    }
}
