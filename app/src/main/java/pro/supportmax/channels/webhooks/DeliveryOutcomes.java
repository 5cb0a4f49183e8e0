package pro.supportmax.channels.webhooks;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pro.supportmax.kernel.Actor;

/**
 * What follows from an attempt, in one transaction: it is logged, tried again or given up; a subscription that has failed
 * for a day, or that is no longer wanted, is switched off.
 */
@Component
class DeliveryOutcomes {

    private static final Logger log = LoggerFactory.getLogger(DeliveryOutcomes.class);
    private static final Actor SELF = Actor.system("webhooks");

    private final DeliveryRows deliveries;
    private final SubscriptionRows subscriptions;
    private final ApplicationEventPublisher events;
    private final WebhookSettings settings;

    DeliveryOutcomes(
            DeliveryRows deliveries,
            SubscriptionRows subscriptions,
            ApplicationEventPublisher events,
            WebhookSettings settings) {
        this.deliveries = deliveries;
        this.subscriptions = subscriptions;
        this.events = events;
        this.settings = settings;
    }

    @Transactional
    void note(Shipment shipment, Attempt attempt) {
        if (attempt.isSuccess()) {
            if (deliveries.delivered(shipment, attempt)) {
                subscriptions.succeeded(shipment.receiver().webhook());
            }
        } else if (shipment.isPing()) {
            deliveries.gaveUp(shipment, attempt);
        } else {
            failed(shipment, attempt);
        }
    }

    /** The ticket of the event is gone: nothing is left to tell, and nobody is to blame. */
    @Transactional
    void pointless(Shipment shipment, Attempt attempt) {
        deliveries.gaveUp(shipment, attempt);
    }

    private void failed(Shipment shipment, Attempt attempt) {
        var now = attempt.at();
        var over = attempt.isUnwanted() || !now.isBefore(shipment.giveUpAt());
        var mine =
                over ? deliveries.gaveUp(shipment, attempt) : deliveries.retry(shipment, attempt, next(shipment, now));
        if (mine) {
            subscriptions
                    .failed(
                            shipment.receiver().webhook(),
                            now,
                            settings.firstRetry().toMillis() / 1000.0)
                    .ifPresent(failing -> judge(shipment, attempt, failing));
        }
    }

    private void judge(Shipment shipment, Attempt attempt, SubscriptionRows.Failing failing) {
        var webhook = shipment.receiver().webhook();
        if (!failing.enabled()) {
            deliveries.abandon(webhook, attempt.at());
        } else if (attempt.isUnwanted()) {
            disable(shipment, attempt.at(), "The receiver answered 410: it wants no more deliveries.");
        } else if (hasFailedForTooLong(shipment, attempt, failing)) {
            disable(
                    shipment,
                    attempt.at(),
                    "Every delivery failed for " + words(settings.giveUpAfter()) + ", at last: " + attempt.error());
        }
    }

    /** The last attempt is made when the time is over, so that a whole day has passed when it fails too. */
    private Instant next(Shipment shipment, Instant now) {
        var next = now.plus(Backoff.after(shipment.attempt(), settings.firstRetry(), shipment.id()));
        return next.isBefore(shipment.giveUpAt()) ? next : shipment.giveUpAt();
    }

    /** A delivery was tried to its end, and nothing else got through in nearly all of that time. */
    private boolean hasFailedForTooLong(Shipment shipment, Attempt attempt, SubscriptionRows.Failing failing) {
        var nearlyAll = settings.giveUpAfter().multipliedBy(9).dividedBy(10);
        return !attempt.at().isBefore(shipment.giveUpAt())
                && !failing.since().isAfter(attempt.at().minus(nearlyAll));
    }

    private void disable(Shipment shipment, Instant now, String reason) {
        var webhook = shipment.receiver().webhook();
        if (subscriptions.disable(webhook, reason, now)) {
            deliveries.abandon(webhook, now);
            events.publishEvent(new WebhookEvent.Disabled(now, SELF, webhook, reason));
            log.atWarn().addKeyValue("webhook", webhook).log("A webhook was switched off");
        }
    }

    private static String words(Duration time) {
        return time.toHours() > 0 ? time.toHours() + " hours" : time.toSeconds() + " seconds";
    }
}
