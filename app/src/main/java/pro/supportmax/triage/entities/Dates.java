package pro.supportmax.triage.entities;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Dates as customers write them, as ISO 8601 where the text leaves no doubt. "03/12/2026" is March in one country and
 * December in another: it stays as written.
 */
public final class Dates {

    /** Customers write of what has happened; a day without a year is at most so many days ahead. */
    private static final int AHEAD = 90;

    private static final String MONTHS = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
    private static final List<String> PREFIXES =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    static final Pattern PATTERN = Pattern.compile("(?iu)(?<![\\w-])(?:"
            + "(?<iso>\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01]))(?=T\\d|\\b(?!-))"
            + "|(?<day1>" + DAY + ")(?:st|nd|rd|th|\\.)?(?: of)?[ -](?<month1>" + MONTHS
            + ")\\b\\.?(?:,?[ -](?<year1>\\d{4})\\b)?"
            + "|(?<month2>" + MONTHS + ")\\b\\.? (?:the )?(?<day2>" + DAY
            + ")(?:st|nd|rd|th)?\\b(?:,? (?<year2>\\d{4})\\b)?"
            + "|(?<month3>" + MONTHS + ")\\b\\.?,? (?<year3>20\\d{2})\\b"
            + "|(?<slash>\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2})\\b)(?!/)"
            + "|(?<dot>" + DAY + "\\.(?:0?[1-9]|1[0-2])\\.(?:20\\d{2}\\b|\\d{2}\\b)(?!\\.\\d))"
            + "|(?<relative>(?:the day before yesterday|yesterday|today|tomorrow|gestern|heute|morgen)\\b)"
            + "|(?<which>last|next|this|past) (?<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b)");

    private Dates() {}

    /** The number of the month that the word names in English, or 0. */
    public static int month(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return lower.length() < 3 ? 0 : PREFIXES.indexOf(lower.substring(0, 3)) + 1;
    }

    /**
     * The normalised value of a match of {@link #PATTERN}; a day without a year is the last such day, or
     * the next one when it is near.
     *
     * @return empty when the numbers are no date, or the words probably mean something else ("you may 5 …")
     */
    static Optional<String> value(MatchResult match, LocalDate today) {
        try {
            return Optional.ofNullable(match.group("iso"))
                    .map(iso -> LocalDate.parse(iso).toString())
                    .or(() -> named(match, "1", today))
                    .or(() -> named(match, "2", today))
                    .or(() -> Optional.ofNullable(match.group("month3"))
                            .map(month -> "%s-%02d".formatted(match.group("year3"), month(month))))
                    .or(() -> Optional.ofNullable(match.group("slash")).map(Dates::slashed))
                    .or(() -> Optional.ofNullable(match.group("dot")).map(Dates::dotted))
                    .or(() -> relative(match, today));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<String> named(MatchResult match, String form, LocalDate today) {
        var month = match.group("month" + form);
        if (month == null) {
            return Optional.empty();
        }
        var day = Integer.parseInt(match.group("day" + form));
        var year = match.group("year" + form);
        if (year != null) {
            return Optional.of(
                    LocalDate.of(Integer.parseInt(year), month(month), day).toString());
        }
        return month.equals("may") && form.equals("2")
                ? Optional.empty()
                : Optional.of(nearest(month(month), day, today).toString());
    }

    private static LocalDate nearest(int month, int day, LocalDate today) {
        var latest = today.plusDays(AHEAD);
        var year = MonthDay.of(month, day).atYear(latest.getYear()).isAfter(latest)
                ? latest.getYear() - 1
                : latest.getYear();
        return MonthDay.of(month, day).atYear(year);
    }

    private static String slashed(String written) {
        var parts = written.split("/");
        var first = Integer.parseInt(parts[0]);
        var second = Integer.parseInt(parts[1]);
        if (first <= 12 && second <= 12 && first != second) {
            return written;
        }
        return LocalDate.of(year(parts[2]), first > 12 ? second : first, first > 12 ? first : second)
                .toString();
    }

    private static String dotted(String written) {
        var parts = written.split("\\.");
        return LocalDate.of(year(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]))
                .toString();
    }

    private static int year(String written) {
        return written.length() == 2 ? 2000 + Integer.parseInt(written) : Integer.parseInt(written);
    }

    private static Optional<String> relative(MatchResult match, LocalDate today) {
        var word = match.group("relative");
        if (word != null) {
            return Optional.of(today.plusDays(
                            switch (word.toLowerCase(Locale.ROOT)) {
                                case "yesterday", "gestern" -> -1;
                                case "tomorrow", "morgen" -> 1;
                                case "the day before yesterday" -> -2;
                                default -> 0;
                            })
                    .toString());
        }
        if (match.group("weekday") == null) {
            return Optional.empty();
        }
        var weekday = DayOfWeek.valueOf(match.group("weekday").toUpperCase(Locale.ROOT));
        return Optional.of(today.with(
                        switch (match.group("which").toLowerCase(Locale.ROOT)) {
                            case "next" -> TemporalAdjusters.next(weekday);
                            case "this" -> TemporalAdjusters.nextOrSame(weekday);
                            default -> TemporalAdjusters.previous(weekday);
                        })
                .toString());
    }
}
