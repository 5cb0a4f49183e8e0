package pro.supportmax.mail.fields;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates of mails (RFC 5322 §3.3) and what is near to them: two-digit years, names of zones, fields in another order. */
public final class Dates {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, Integer> ZONES = Map.of(
            "est", -5, "edt", -4, "cst", -6, "cdt", -5, "mst", -7, "mdt", -6, "pst", -8, "pdt", -7, "jst", 9, "cet", 1);
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[ \\-.]{1,3}([A-Za-z]{3})[a-z]{0,6}[ \\-.,]{1,3}(\\d{2,4})");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("([A-Za-z]{3})[a-z]{0,6} {1,3}(\\d{1,2})\\b.{0,25}?\\b(\\d{4})\\b");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{2}):?(\\d{2})\\b");
    private static final Pattern NAMED_ZONE = Pattern.compile("\\b([A-Z]{3,4})\\b");

    private Dates() {}

    /** Null when the field tells no date. */
    public static @Nullable Instant of(String field) {
        var text = field.length() > 200 ? field.substring(0, 200) : field;
        var time = TIME.matcher(text);
        var day = day(text);
        if (day == null) {
            return null;
        }
        boolean hasTime = time.find();
        try {
            return LocalDateTime.of(
                            day[0],
                            day[1],
                            day[2],
                            hasTime ? Integer.parseInt(time.group(1)) : 0,
                            hasTime ? Integer.parseInt(time.group(2)) : 0,
                            hasTime && time.group(3) != null ? Math.min(59, Integer.parseInt(time.group(3))) : 0)
                    .toInstant(zone(hasTime ? text.substring(time.end()) : ""));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int @Nullable [] day(String text) {
        var iso = ISO.matcher(text);
        if (iso.find()) {
            return new int[] {
                Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)), Integer.parseInt(iso.group(3))
            };
        }
        var dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.find()) {
            return new int[] {year(dayFirst.group(3)), month(dayFirst.group(2)), Integer.parseInt(dayFirst.group(1))};
        }
        var monthFirst = MONTH_FIRST.matcher(text);
        while (monthFirst.find()) {
            if (month(monthFirst.group(1)) > 0) {
                return new int[] {
                    year(monthFirst.group(3)), month(monthFirst.group(1)), Integer.parseInt(monthFirst.group(2))
                };
            }
        }
        return null;
    }

    /** RFC 5322 §4.3. */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return switch (digits.length()) {
            case 2 -> year < 50 ? 2000 + year : 1900 + year;
            case 3 -> 1900 + year;
            default -> year;
        };
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
    }

    private static ZoneOffset zone(String text) {
        var offset = OFFSET.matcher(text);
        if (offset.find()) {
            int minutes = Integer.parseInt(offset.group(2)) * 60 + Integer.parseInt(offset.group(3));
            return minutes > 18 * 60
                    ? ZoneOffset.UTC
                    : ZoneOffset.ofTotalSeconds((offset.group(1).equals("-") ? -minutes : minutes) * 60);
        }
        var named = NAMED_ZONE.matcher(text);
        while (named.find()) {
            var hours = ZONES.get(named.group(1).toLowerCase(Locale.ROOT));
            if (hours != null) {
                return ZoneOffset.ofHours(hours);
            }
        }
        return ZoneOffset.UTC;
    }
}
