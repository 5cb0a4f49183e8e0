package pro.supportmax.channels.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pro.supportmax.access.Caller;
import pro.supportmax.access.Scope;

/**
 * A delivery as clients read it.
 *
 * @param id what the receiver got as {@code X-SupportMax-Delivery}, the same at each attempt
 * @param state {@code queued, sending, delivered, failed}
 * @param status of the last answer, null when there was none
 * @param error why the last attempt failed
 * @param nextAttemptAt when it is tried again, null when it is not
 * @param log each attempt, the first first
 */
record DeliveryView(
        UUID id,
        String event,
        @Nullable Long ticket,
        String state,
        int attempts,
        @Nullable Integer status,
        @Nullable String error,
        @Nullable Instant nextAttemptAt,
        Instant createdAt,
        @Nullable Instant doneAt,
        List<AttemptView> log) {

    /**
     * One attempt.
     *
     * @param excerpt the beginning of the answer; null unless the caller is an administrator
     */
    record AttemptView(
            Instant at,
            @Nullable Integer status,
            int durationMs,
            @Nullable String error,
            @Nullable String excerpt) {}

    static DeliveryView of(WebhookLog.Line line, Caller caller) {
        var outcome = line.outcome();
        var mayReadAnswers = caller.may(Scope.ADMIN);
        return new DeliveryView(
                line.id(),
                line.event(),
                line.ticket(),
                line.state(),
                outcome.attempts(),
                outcome.status(),
                outcome.error(),
                outcome.next(),
                line.createdAt(),
                outcome.doneAt(),
                line.log().stream()
                        .map(each -> new AttemptView(
                                each.at(),
                                each.status(),
                                each.millis(),
                                each.error(),
                                mayReadAnswers ? each.excerpt() : null))
                        .toList());
    }
}
