package pro.supportmax.sla;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Times as a person would say them, in English: "today at 14:00", "on Monday at 09:00", with whose clock it is. */
final class PlainTimes {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);

    private PlainTimes() {}

    static String of(Instant time, Instant now, ZoneId zone) {
        var then = time.atZone(zone);
        var today = now.atZone(zone).toLocalDate();
        var days = ChronoUnit.DAYS.between(today, then.toLocalDate());
        String day;
        if (days == 0) {
            day = "today";
        } else if (days == 1) {
            day = "tomorrow";
        } else if (days < 7) {
            day = "on " + then.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        } else {
            day = "on " + then.format(then.getYear() == today.getYear() ? DAY : DAY_OF_YEAR);
        }
        return day + " at " + then.format(CLOCK) + " (" + zone.getId() + ")";
    }
}
