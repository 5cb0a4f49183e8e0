package pro.supportmax.channels.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as clients read it.
 *
 * @param disabledReason why it was switched off when no person did it
 * @param failingSince when the failures began that no success has ended yet
 * @param secrets what deliveries are signed with, the newest first
 * @param secret the newest in clear, only in the answer that makes the subscription
 */
record WebhookView(
        UUID id,
        String name,
        String url,
        List<String> events,
        boolean enabled,
        @Nullable String disabledReason,
        @Nullable Instant failingSince,
        List<SecretView> secrets,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String secret) {

    /**
     * What deliveries are signed with.
     *
     * @param hint its first characters
     * @param secret in clear, only in the answer that makes it
     */
    record SecretView(
            UUID id,
            String hint,
            Instant createdAt,
            @Nullable String secret) {

        static SecretView of(WebhookSecrets.Live live, @Nullable String secret) {
            return new SecretView(live.id(), live.hint(), live.createdAt(), secret);
        }
    }

    static WebhookView of(Subscription one, List<WebhookSecrets.Live> secrets, @Nullable String secret) {
        return new WebhookView(
                one.id(),
                one.name(),
                one.url(),
                one.events().stream().sorted().toList(),
                one.enabled(),
                one.disabledReason(),
                one.failingSince(),
                secrets.stream().map(live -> SecretView.of(live, null)).toList(),
                one.createdAt(),
                one.updatedAt(),
                secret);
    }
}
