package pro.supportmax.channels.webhooks;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that this process may make now.
 *
 * @param change JSON: who did it, and the words that changed
 * @param attempt counted from 1
 * @param lease only who has the newest may note how it ended
 */
record Shipment(UUID id, long lease, int attempt, Instant giveUpAt, Content content, Receiver receiver) {

    /** What happened. */
    record Content(
            String event, @Nullable Long ticket, @Nullable UUID message, String change, Instant createdAt) {}

    /** Who is told. @param events what the subscription asks for */
    record Receiver(UUID webhook, String url, Set<String> events) {}

    boolean isPing() {
        return content.event().equals(EventNames.PING);
    }
}
