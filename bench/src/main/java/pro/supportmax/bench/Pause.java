package pro.supportmax.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waiting, exact enough to place arrivals. */
final class Pause {

    private Pause() {}

    static void of(Duration time) {
        until(System.nanoTime() + time.toNanos());
    }

    /** Returns at {@code nanoTime} of {@link System#nanoTime()}, or at once when it is past. */
    static void until(long nanoTime) {
        for (var left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
