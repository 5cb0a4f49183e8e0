package pro.supportmax.channels.webhooks;

import java.time.Instant;
import java.util.UUID;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.Fact;

/** What happens to subscriptions, for the audit trail; never an address or a secret, for addresses may hold secrets. */
sealed interface WebhookEvent extends Fact {

    UUID webhook();

    @Override
    default String subject() {
        return "webhook:" + webhook();
    }

    record Created(Instant at, Actor by, UUID webhook) implements WebhookEvent {}

    record Changed(Instant at, Actor by, UUID webhook) implements WebhookEvent {}

    record Deleted(Instant at, Actor by, UUID webhook) implements WebhookEvent {}

    record SecretAdded(Instant at, Actor by, UUID webhook, UUID secret) implements WebhookEvent {}

    record SecretRemoved(Instant at, Actor by, UUID webhook, UUID secret) implements WebhookEvent {}

    /** Nobody switched it off: it had failed for too long, or the other side wants no more. */
    record Disabled(Instant at, Actor by, UUID webhook, String reason) implements WebhookEvent {}
}
