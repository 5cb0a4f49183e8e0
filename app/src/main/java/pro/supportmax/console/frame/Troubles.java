package pro.supportmax.console.frame;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pro.supportmax.tickets.InboxHealth;

/** What does not work now; looked up every few seconds, whoever asks. */
@Component
class Troubles {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final InboxHealth health;
    private final Moments moments;
    private final Words words;
    private final Clock clock;
    private volatile @Nullable Seen seen;

    Troubles(InboxHealth health, Moments moments, Words words, Clock clock) {
        this.health = health;
        this.moments = moments;
        this.words = words;
        this.clock = clock;
    }

    private record Seen(List<InboxHealth.State> troubles, Instant at) {}

    List<Trouble> now() {
        var now = clock.instant();
        var last = seen;
        if (last == null || last.at().plus(LOOK_AGAIN).isBefore(now)) {
            last = new Seen(health.troubles(now), now);
            seen = last;
        }
        return last.troubles().stream().map(this::trouble).toList();
    }

    private Trouble trouble(InboxHealth.State state) {
        var line = words.find("trouble." + state.line()).orElse(state.line());
        return new Trouble(
                words.of("trouble", state.inbox(), line),
                state.what(),
                moments.of(Objects.requireNonNullElseGet(state.since(), clock::instant)));
    }
}
