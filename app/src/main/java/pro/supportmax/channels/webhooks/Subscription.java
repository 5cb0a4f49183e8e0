package pro.supportmax.channels.webhooks;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to hear of what, and where.
 *
 * @param events {@link EventNames}
 * @param disabledReason why it was switched off when no person did it
 * @param failingSince when the failures began that no success has ended yet
 */
record Subscription(
        UUID id,
        String name,
        String url,
        Set<String> events,
        boolean enabled,
        @Nullable String disabledReason,
        @Nullable Instant failingSince,
        Instant createdAt,
        Instant updatedAt) {

    Subscription {
        events = Set.copyOf(events);
    }
}
