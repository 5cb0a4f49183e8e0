package pro.supportmax.console.frame;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Words times relative to now; {@code console.js} does the same as time goes by. */
@Component
public class Moments {

    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY_AND_YEAR =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Clock clock;

    Moments(Clock clock) {
        this.clock = clock;
    }

    public Moment of(Instant at) {
        return new Moment(at.toString(), EXACT.format(at), ago(at));
    }

    /** The day alone, for documents. */
    public static String day(Instant at) {
        return DAY_AND_YEAR.format(at);
    }

    private String ago(Instant at) {
        var now = clock.instant();
        var passed = Duration.between(at, now);
        if (passed.compareTo(Duration.ofMinutes(1)) < 0) {
            return "now";
        }
        if (passed.compareTo(Duration.ofHours(1)) < 0) {
            return passed.toMinutes() + " min";
        }
        if (passed.compareTo(Duration.ofDays(1)) < 0) {
            return passed.toHours() + " h";
        }
        if (passed.compareTo(Duration.ofDays(7)) < 0) {
            return passed.toDays() + " d";
        }
        var sameYear = at.atOffset(ZoneOffset.UTC).getYear()
                == now.atOffset(ZoneOffset.UTC).getYear();
        return (sameYear ? DAY : DAY_AND_YEAR).format(at);
    }
}
