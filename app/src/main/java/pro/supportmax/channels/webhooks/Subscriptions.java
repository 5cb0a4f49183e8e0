package pro.supportmax.channels.webhooks;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pro.supportmax.channels.http.Conflict;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.Ids;
import pro.supportmax.kernel.NotFound;

/** All subscriptions; every change is a fact. */
@Component
class Subscriptions {

    private static final int MOST = 100;

    private final SubscriptionRows rows;
    private final DeliveryRows deliveries;
    private final WebhookSecrets secrets;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Ids ids;

    Subscriptions(
            SubscriptionRows rows,
            DeliveryRows deliveries,
            WebhookSecrets secrets,
            ApplicationEventPublisher events,
            Clock clock,
            Ids ids) {
        this.rows = rows;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    /** A subscription that was just made, with its secret in clear for this once. */
    record Made(Subscription subscription, WebhookSecrets.Fresh secret) {}

    /** @throws Conflict when there are a hundred already */
    @Transactional
    Made create(SubscriptionDraft draft, Actor by) {
        if (rows.all().size() >= MOST) {
            throw new Conflict(
                    HttpStatus.CONFLICT, "too_many", "There are " + MOST + " subscriptions. Delete one first.");
        }
        var now = now();
        var one = new Subscription(
                ids.next(), draft.name(), draft.url(), draft.events(), draft.enabled(), null, null, now, now);
        rows.insert(one);
        var secret = secrets.add(one.id());
        events.publishEvent(new WebhookEvent.Created(now, by, one.id()));
        return new Made(one, secret);
    }

    /** @throws NotFound when there is none */
    Subscription get(UUID id) {
        return rows.find(id).orElseThrow(() -> none(id));
    }

    List<Subscription> all() {
        return rows.all();
    }

    /**
     * Changes it. Whoever switches it off ends what is queued; whoever switches it on begins anew.
     *
     * @throws NotFound when there is none
     */
    @Transactional
    Subscription change(UUID id, UnaryOperator<SubscriptionDraft> change, Actor by) {
        var before = rows.lock(id).orElseThrow(() -> none(id));
        var draft = change.apply(SubscriptionDraft.of(before));
        var now = now();
        var reason = draft.enabled() ? null : before.disabledReason();
        var after = new Subscription(
                id, draft.name(), draft.url(), draft.events(), draft.enabled(), reason, null, before.createdAt(), now);
        rows.update(after);
        if (before.enabled() && !after.enabled()) {
            deliveries.abandon(id, now);
        }
        events.publishEvent(new WebhookEvent.Changed(now, by, id));
        return after;
    }

    /** Deletes it with its log. @throws NotFound when there is none */
    @Transactional
    void delete(UUID id, Actor by) {
        if (!rows.delete(id)) {
            throw none(id);
        }
        events.publishEvent(new WebhookEvent.Deleted(now(), by, id));
    }

    List<WebhookSecrets.Live> secrets(UUID id) {
        return secrets.live(id);
    }

    /** Adds a secret; the newest of those before goes on signing too. @throws NotFound when there is no subscription */
    @Transactional
    WebhookSecrets.Fresh addSecret(UUID id, Actor by) {
        demand(id);
        var secret = secrets.add(id);
        events.publishEvent(
                new WebhookEvent.SecretAdded(now(), by, id, secret.live().id()));
        return secret;
    }

    /**
     * @throws NotFound when there is no such secret
     * @throws Conflict when it is the only one
     */
    @Transactional
    void removeSecret(UUID id, UUID secret, Actor by) {
        demand(id);
        if (!secrets.remove(id, secret)) {
            throw new NotFound("Secret " + secret);
        }
        if (secrets.live(id).isEmpty()) {
            throw new Conflict(
                    HttpStatus.CONFLICT,
                    "last_secret",
                    "This is the only secret. Make a new one before you remove it.");
        }
        events.publishEvent(new WebhookEvent.SecretRemoved(now(), by, id, secret));
    }

    /** Nobody else changes the subscription until the end of the transaction. */
    private void demand(UUID id) {
        if (rows.lock(id).isEmpty()) {
            throw none(id);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static NotFound none(UUID id) {
        return new NotFound("Webhook " + id);
    }
}
