package pro.supportmax.channels.webhooks;

import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import pro.supportmax.channels.http.Conflict;
import pro.supportmax.kernel.Ids;
import pro.supportmax.kernel.NotFound;

/** What a person has sent at once: a delivery once more, or a test message. */
@Component
class Replays {

    private final SubscriptionRows subscriptions;
    private final DeliveryRows deliveries;
    private final WebhookLog log;
    private final Sender sender;
    private final Clock clock;
    private final Ids ids;

    Replays(
            SubscriptionRows subscriptions,
            DeliveryRows deliveries,
            WebhookLog log,
            Sender sender,
            Clock clock,
            Ids ids) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.log = log;
        this.sender = sender;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Sends a test message now and waits for what comes of it; a subscription that is switched off is tested too.
     *
     * @throws NotFound when there is no such subscription
     */
    WebhookLog.Line test(UUID webhook) {
        if (subscriptions.find(webhook).isEmpty()) {
            throw new NotFound("Webhook " + webhook);
        }
        var ping = deliveries.ping(webhook, ids.next(), sender.lease(), clock.instant());
        sender.now(ping);
        return line(webhook, ping.id());
    }

    /**
     * Queues a delivery once more, under the same id.
     *
     * @throws NotFound when there is no such delivery
     * @throws Conflict when it is on its way, or the subscription is switched off
     */
    WebhookLog.Line again(UUID webhook, UUID delivery) {
        var subscription = subscriptions.find(webhook).orElseThrow(() -> new NotFound("Webhook " + webhook));
        line(webhook, delivery);
        if (!subscription.enabled()) {
            throw new Conflict(
                    HttpStatus.CONFLICT,
                    "disabled",
                    "The subscription is switched off. Switch it on before you replay.");
        }
        if (!log.replay(webhook, delivery, clock.instant(), sender.giveUpAfter())) {
            throw new Conflict(HttpStatus.CONFLICT, "sending", "The delivery is on its way. Look again in a moment.");
        }
        subscriptions.resume(webhook);
        sender.soon();
        return line(webhook, delivery);
    }

    private WebhookLog.Line line(UUID webhook, UUID delivery) {
        return log.find(webhook, delivery).orElseThrow(() -> new NotFound("Delivery " + delivery));
    }
}
