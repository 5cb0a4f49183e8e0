package pro.supportmax.channels.email;

import java.time.Clock;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import pro.supportmax.tickets.InboxHealth;

/** Tells operators' probes that mail has stopped: {@code DEGRADED}, for all else still works. */
@Component("mail")
class MailHealthIndicator implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED", "A mailbox does not work");

    private final InboxHealth health;
    private final Clock clock;

    MailHealthIndicator(InboxHealth health, Clock clock) {
        this.health = health;
        this.clock = clock;
    }

    @Override
    public Health health() {
        var troubles = health.troubles(clock.instant());
        var told = troubles.isEmpty() ? Health.up() : Health.status(DEGRADED);
        troubles.forEach(trouble -> told.withDetail(trouble.inbox() + ": " + trouble.line(), trouble.what()));
        return told.build();
    }
}
