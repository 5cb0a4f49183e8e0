package pro.supportmax.sla;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When people are there, by the clock on the wall of one place.
 *
 * <p>Days are walked by their date, and each interval's ends are looked up in the zone's rules for that date, so summer
 * time needs no special case: on the day on which the clock jumps forward, hours that it skips do not exist; on the day
 * on which it is set back, hours that it shows twice count twice. Somebody is there at an instant exactly if the clock on
 * the wall shows a time of an interval then, and the day is no holiday.
 *
 * @param week none means that nobody is ever there
 * @param holidays days without hours, at most 1,000
 */
public record BusinessHours(ZoneId zone, List<Interval> week, List<Holiday> holidays) {

    /** At any time. */
    public static final BusinessHours ALWAYS = new BusinessHours(
            ZoneOffset.UTC,
            Arrays.stream(DayOfWeek.values())
                    .map(day -> new Interval(day, 0, Interval.DAY))
                    .toList(),
            List.of());

    private static final int MOST_INTERVALS = 70;
    private static final int MOST_HOLIDAYS = 1_000;

    /** @throws IllegalArgumentException when intervals overlap, a day is a holiday twice, or there are too many */
    public BusinessHours {
        week = week.stream()
                .sorted(Comparator.comparing(Interval::day).thenComparing(Interval::from))
                .toList();
        holidays = holidays.stream().sorted(Comparator.comparing(Holiday::date)).toList();
        if (week.size() > MOST_INTERVALS || holidays.size() > MOST_HOLIDAYS) {
            throw new IllegalArgumentException(
                    "There are at most " + MOST_INTERVALS + " intervals and " + MOST_HOLIDAYS + " holidays");
        }
        for (var i = 1; i < week.size(); i++) {
            if (week.get(i).day() == week.get(i - 1).day()
                    && week.get(i).from() < week.get(i - 1).to()) {
                throw new IllegalArgumentException("Two intervals of one day overlap");
            }
        }
        if (holidays.stream().map(Holiday::date).distinct().count() < holidays.size()) {
            throw new IllegalArgumentException("A day is a holiday only once");
        }
    }

    /** Whether somebody is there. */
    public boolean isOpen(Instant time) {
        return openings(day(time)).anyMatch(opening -> opening.holds(time));
    }

    /** From when on somebody is there: the time itself when somebody is, empty when nobody ever will be. */
    public Optional<Instant> nextOpening(Instant time) {
        if (isOpen(time)) {
            return Optional.of(time);
        }
        var first = day(time).minusDays(1);
        // Between two holidays lies less than a week without hours, unless a zone skips the day.
        return week.isEmpty()
                ? Optional.empty()
                : IntStream.range(0, 16 + 8 * holidays.size())
                        .mapToObj(first::plusDays)
                        .flatMap(date -> begins(date, time).limit(1).map(_ -> date))
                        .findFirst()
                        .flatMap(date -> Stream.concat(begins(date, time), begins(date.plusDays(1), time))
                                .min(Comparator.naturalOrder()));
    }

    /** A clock that is set back across midnight shows the day before once more, so a day may begin before it. */
    private Stream<Instant> begins(LocalDate date, Instant after) {
        return openings(date).map(Opening::begin).filter(begin -> begin.isAfter(after));
    }

    /** How long somebody was there between two times; zero when the second is not after the first. */
    public Duration elapsed(Instant from, Instant to) {
        if (!to.isAfter(from)) {
            return Duration.ZERO;
        }
        return day(from)
                .minusDays(1)
                .datesUntil(day(to).plusDays(2))
                .flatMap(this::openings)
                .map(opening -> opening.within(from, to))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, zone);
    }

    private Stream<Opening> openings(LocalDate date) {
        var closed = holidays.stream().anyMatch(holiday -> holiday.date().equals(date));
        return closed
                ? Stream.empty()
                : week.stream()
                        .filter(interval -> interval.day() == date.getDayOfWeek())
                        .flatMap(interval -> WallClock.openings(date, interval, zone).stream());
    }
}
