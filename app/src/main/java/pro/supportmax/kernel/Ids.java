package pro.supportmax.kernel;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Where new ids come from. */
@FunctionalInterface
public interface Ids {

    UUID next();

    /** UUID version 7 (RFC 9562 §5.7): 48 bits of milliseconds, then 74 random bits, so that rows sort by age. */
    static Ids timeOrdered(Clock clock) {
        var random = new SecureRandom();
        return () -> {
            long high = (clock.millis() << 16) | 0x7000L | (random.nextInt() & 0x0FFFL);
            long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        };
    }
}
