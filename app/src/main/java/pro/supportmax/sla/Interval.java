package pro.supportmax.sla;

import java.time.DayOfWeek;
import java.util.regex.Pattern;

/**
 * Some hours of one day of the week, by the clock on the wall.
 *
 * @param from minutes after midnight, 0 to 1439
 * @param to minutes after midnight, later than {@code from}, at most 1440, which is the midnight at the day's end
 */
public record Interval(DayOfWeek day, int from, int to) {

    static final int DAY = 24 * 60;

    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-4]):([0-5]\\d)");

    /** @throws IllegalArgumentException when it has no length or leaves the day */
    public Interval {
        if (from < 0 || to > DAY || from >= to) {
            throw new IllegalArgumentException("An interval ends after it begins, at 24:00 at the latest");
        }
    }

    /**
     * @param from {@code "09:00"}
     * @param to {@code "17:30"}, at most {@code "24:00"}
     * @throws IllegalArgumentException when one is no time of a day
     */
    public static Interval of(DayOfWeek day, String from, String to) {
        return new Interval(day, minutes(from), minutes(to));
    }

    private static int minutes(String time) {
        var parts = TIME.matcher(time);
        if (!parts.matches()) {
            throw new IllegalArgumentException("A time of day is written 09:00, from 00:00 to 24:00");
        }
        return Integer.parseInt(parts.group(1)) * 60 + Integer.parseInt(parts.group(2));
    }

    /** As the clock on the wall shows it. */
    public static String clock(int minutes) {
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }
}
