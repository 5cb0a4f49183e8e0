package pro.supportmax.console.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTests {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private final Moments moments = new Moments(Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({
        "PT59S,now",
        "PT60S,1 min",
        "PT59M,59 min",
        "PT1H,1 h",
        "PT23H,23 h",
        "P6D,6 d",
        "P7D,15 Nov",
        "P400D,18 Oct 2025"
    })
    void saysHowLongAgo(Duration passed, String words) {
        assertThat(moments.of(NOW.minus(passed)).ago()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22T09:05:00Z,'22 Nov 2026, 09:05 UTC'"})
    void keepsTheExactTime(Instant at, String exact) {
        assertThat(moments.of(at).exact()).isEqualTo(exact);
    }
}
