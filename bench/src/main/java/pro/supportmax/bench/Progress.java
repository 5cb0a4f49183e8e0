package pro.supportmax.bench;

import java.time.Duration;
import java.util.function.Supplier;

/** Tells how far a measurement is, a line every few seconds, beside the results. */
final class Progress {

    private static final Duration PAUSE = Duration.ofSeconds(4);

    private final long begun = System.nanoTime();
    private long told = begun;

    /** Tells it when the last line is old enough. */
    void tell(Supplier<String> how) {
        long now = System.nanoTime();
        if (now - told >= PAUSE.toNanos()) {
            told = now;
            System.err.printf("  %4d s  %s%n", (now - begun) / 1_000_000_000, how.get());
        }
    }
}
