package pro.supportmax.channels.webhooks;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How webhooks are delivered.
 *
 * @param workers deliveries on their way at once, of this process
 * @param perSubscription of one subscription, so that a slow one holds up no other
 * @param lease how long a process may hold a delivery before another takes it over; longer than a call may take
 * @param firstRetry the pause after a first failure; each further one doubles it, up to an hour
 * @param giveUpAfter how long a delivery is tried, and a subscription may fail before it is switched off
 * @param keep how long deliveries stay in the log
 * @param poll how often to look for deliveries that nobody announced
 */
@ConfigurationProperties("supportmax.webhooks")
record WebhookSettings(
        @DefaultValue("128") int workers,
        @DefaultValue("16") int perSubscription,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("5s") Duration firstRetry,
        @DefaultValue("24h") Duration giveUpAfter,
        @DefaultValue("30d") Duration keep,
        @DefaultValue("1s") Duration poll) {}
