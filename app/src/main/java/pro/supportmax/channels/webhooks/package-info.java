/**
 * Tells other programs what happens to tickets: subscriptions, an outbox that is written with each event, deliveries that
 * are signed, sent in order for each ticket, tried again for a day, and logged.
 *
 * <p>Read: {@code WebhooksResource} → {@code Subscriptions} → {@code WebhookOutbox} → {@code Couriers} → {@code Courier} →
 * {@code DeliveryOutcomes}.
 */
@NullMarked
package pro.supportmax.channels.webhooks;

import org.jspecify.annotations.NullMarked;
