package pro.supportmax.channels.webhooks;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes deliveries that have been in the log for long enough. */
@Component
class OldDeliveries {

    private static final int A_ROUND = 5_000;

    private final DeliveryRows rows;
    private final WebhookSettings settings;
    private final Clock clock;

    OldDeliveries(DeliveryRows rows, WebhookSettings settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        var before = clock.instant().minus(settings.keep());
        var gone = A_ROUND;
        while (gone == A_ROUND) {
            gone = rows.forget(before, A_ROUND);
        }
    }
}
