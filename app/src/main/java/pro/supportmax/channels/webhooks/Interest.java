package pro.supportmax.channels.webhooks;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Remembers for a second which events anybody wants, so that a ticket costs nothing more while nobody listens. A
 * subscription made in this process counts at once, one of another process a second later at most.
 */
@Component
class Interest {

    private static final long MEMORY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private record Known(Set<String> events, long since) {}

    private final SubscriptionRows rows;
    private volatile @Nullable Known known;

    Interest(SubscriptionRows rows) {
        this.rows = rows;
    }

    boolean in(String event) {
        var events = known().events();
        return !events.isEmpty() && (events.contains(event) || events.contains(EventNames.ALL));
    }

    private Known known() {
        var now = System.nanoTime();
        var before = known;
        if (before != null && now - before.since() < MEMORY_NANOS) {
            return before;
        }
        var fresh = new Known(rows.wanted(), now);
        known = fresh;
        return fresh;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void hear(WebhookEvent changed) {
        known = null;
    }
}
