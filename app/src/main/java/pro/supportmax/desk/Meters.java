package pro.supportmax.desk;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What monitoring sees of the desk: turns by decision and time, and how many wait. */
@Component
class Meters {

    private final MeterRegistry registry;

    Meters(MeterRegistry registry, TurnRows turns) {
        this.registry = registry;
        Gauge.builder("supportmax.turns.waiting", turns, TurnRows::waiting)
                .description("Turns that are queued or being worked on")
                .register(registry);
        Gauge.builder("supportmax.turns.parked", turns, rows -> rows.parked().size())
                .description("Turns that failed too often and wait for an operator")
                .register(registry);
    }

    /** @param decision {@link Decision#word()}, or {@code failed} */
    void turn(String decision, Duration took) {
        Timer.builder("supportmax.turn")
                .description("From the start of a turn to its commit")
                .tag("decision", decision)
                .publishPercentileHistogram()
                .register(registry)
                .record(took);
    }
}
