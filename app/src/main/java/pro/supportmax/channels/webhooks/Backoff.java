package pro.supportmax.channels.webhooks;

import java.time.Duration;
import java.util.UUID;

/**
 * Pauses between the attempts of a delivery: each twice the one before, an hour at most, a fifth shorter or longer, so
 * that what failed together does not come back together. The spread follows from the delivery's id.
 */
final class Backoff {

    private static final long LONGEST_MILLIS = Duration.ofHours(1).toMillis();
    private static final double SPREAD = 0.2;

    private Backoff() {}

    /** @param attempt the one that failed, counted from 1 */
    static Duration after(int attempt, Duration first, UUID delivery) {
        var doubled = first.toMillis() * Math.pow(2, Math.min(attempt - 1, 30));
        var place = Math.floorMod(delivery.hashCode() * 31 + attempt * 7_919, 1_000) / 999.0;
        return Duration.ofMillis((long) (Math.min(doubled, LONGEST_MILLIS) * (1 - SPREAD + 2 * SPREAD * place)));
    }
}
