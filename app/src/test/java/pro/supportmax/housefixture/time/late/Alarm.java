package pro.supportmax.housefixture.time.late;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** Bad: finds time, chance and ids by itself. */
class Alarm {

    Object[] bad() {
        Supplier<UUID> ids = UUID::randomUUID;
        return new Object[] {
            Instant.now(), LocalDate.now(), System.currentTimeMillis(), new Random(), ids, Clock.systemUTC()
        };
    }

    Instant good(Clock clock) {
        return Instant.now(clock);
    }
}
