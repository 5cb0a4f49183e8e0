package pro.supportmax.compliance;

import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.Fact;
import pro.supportmax.kernel.PermanentFailure;

/** Gives the vault a new key, now and then or when the old one may be known. */
@Component
public class KeyRotation {

    private final Vault vault;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeyRotation(Vault vault, ApplicationEventPublisher events, Clock clock) {
        this.vault = vault;
        this.events = events;
        this.clock = clock;
    }

    /** The vault has another key; what it sealed before still opens. */
    record KeyAdded(Instant at, Actor by) implements Fact {

        @Override
        public String subject() {
            return "vault";
        }
    }

    /**
     * Adds a key that seals from now on; what was sealed before still opens.
     *
     * @throws PermanentFailure when the key comes from a setting; the message says how it is rotated then
     */
    public void rotate(Actor by) {
        vault.rotate();
        events.publishEvent(new KeyAdded(clock.instant(), by));
    }
}
