package pro.supportmax.channels.webhooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pro.supportmax.outbound.Reply;

/**
 * One try of a delivery.
 *
 * @param status of the answer, null when there was none
 * @param error why it failed, null when it did not
 * @param excerpt the beginning of the answer, for administrators only
 */
record Attempt(
        Instant at,
        int millis,
        @Nullable Integer status,
        @Nullable String error,
        String excerpt) {

    private static final int GONE = 410;

    static Attempt of(Instant at, int millis, Reply reply) {
        return switch (reply) {
            case Reply.Answered(var status, var excerpt) ->
                new Attempt(at, millis, status, status / 100 == 2 ? null : "The answer was " + status + ".", excerpt);
            case Reply.Refused(var why) -> new Attempt(at, millis, null, why, "");
            case Reply.Failed(var why) -> new Attempt(at, millis, null, why, "");
        };
    }

    boolean isSuccess() {
        return error == null;
    }

    /** The other side says that nobody there wants deliveries any more (RFC 9110 §15.5.11). */
    boolean isUnwanted() {
        return status != null && status == GONE;
    }
}
