package pro.supportmax.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Business hours against the clock on the wall, minute by minute, in places whose clocks jump. */
class BusinessHoursTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final List<Interval> OFFICE = List.of(
            Interval.of(DayOfWeek.MONDAY, "09:00", "17:00"),
            Interval.of(DayOfWeek.TUESDAY, "09:00", "12:00"),
            Interval.of(DayOfWeek.TUESDAY, "13:00", "17:00"),
            Interval.of(DayOfWeek.SUNDAY, "00:00", "24:00"));

    /** Zones that set their clocks at 2:00, at midnight, by half an hour, a minute after midnight, or never. */
    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Europe/Berlin",
                        "America/New_York",
                        "Australia/Lord_Howe",
                        "Asia/Kolkata",
                        "America/St_Johns",
                        "America/Havana",
                        "Asia/Beirut",
                        "America/Asuncion",
                        "Pacific/Apia",
                        "UTC")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<List<Interval>> weeks() {
        var cuts = Arbitraries.integers().between(0, 1440).set().ofMinSize(2).ofMaxSize(4);
        return Combinators.combine(Arbitraries.of(DayOfWeek.class).set().ofMaxSize(7), cuts)
                .as((days, times) -> {
                    var sorted = times.stream().sorted().toList();
                    var week = new ArrayList<Interval>();
                    days.forEach(day -> {
                        for (var i = 0; i + 1 < sorted.size(); i += 2) {
                            week.add(new Interval(day, sorted.get(i), sorted.get(i + 1)));
                        }
                    });
                    return week;
                });
    }

    /** Minutes of 2008 to 2012, when the oddest of these clocks were still changed, and around their changes. */
    @Provide
    Arbitrary<Instant> times() {
        var any = Arbitraries.longs().between(1_199_145_600L / 60, 1_356_998_400L / 60);
        var changes = Arbitraries.of("2011-03-13", "2011-11-06", "2011-03-27", "2011-10-30", "2011-12-30", "2010-04-04")
                .flatMap(day -> Arbitraries.longs()
                        .between(-2 * 1440, 2 * 1440)
                        .map(minute -> Instant.parse(day + "T00:00:00Z").getEpochSecond() / 60 + minute));
        return Arbitraries.oneOf(any, changes).map(minute -> Instant.ofEpochSecond(minute * 60));
    }

    private static boolean shown(BusinessHours hours, Instant time) {
        var wall = time.atZone(hours.zone());
        var minute = wall.getHour() * 60 + wall.getMinute();
        return hours.holidays().stream().noneMatch(each -> each.date().equals(wall.toLocalDate()))
                && hours.week().stream()
                        .anyMatch(each ->
                                each.day() == wall.getDayOfWeek() && minute >= each.from() && minute < each.to());
    }

    @Property(tries = 3_000)
    void somebodyIsThereExactlyWhenTheClockOnTheWallSaysSo(
            @ForAll("zones") ZoneId zone, @ForAll("weeks") List<Interval> week, @ForAll("times") Instant time) {
        var holiday = new Holiday(LocalDate.ofInstant(time.plus(Duration.ofDays(1)), zone), "");
        var hours = new BusinessHours(zone, week, List.of(holiday));
        assertThat(hours.isOpen(time)).isEqualTo(shown(hours, time));
    }

    @Property(tries = 400)
    void timePassesExactlyWhileSomebodyIsThere(
            @ForAll("zones") ZoneId zone, @ForAll("weeks") List<Interval> week, @ForAll("times") Instant from) {
        var hours = new BusinessHours(zone, week, List.of());
        var minutes = 0;
        for (var minute = 0; minute < 3 * 1440; minute++) {
            minutes += shown(hours, from.plus(Duration.ofMinutes(minute))) ? 1 : 0;
        }
        assertThat(hours.elapsed(from, from.plus(Duration.ofDays(3)))).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Property(tries = 500)
    void timesAddUp(
            @ForAll("zones") ZoneId zone,
            @ForAll("weeks") List<Interval> week,
            @ForAll("times") Instant one,
            @ForAll("times") Instant other) {
        var hours = new BusinessHours(zone, week, List.of());
        var from = one.isBefore(other) ? one : other;
        var to = one.isBefore(other) ? other : one;
        var between = from.plus(Duration.between(from, to).dividedBy(3));
        assertThat(hours.elapsed(from, between).plus(hours.elapsed(between, to)))
                .isEqualTo(hours.elapsed(from, to));
        assertThat(hours.elapsed(to, from)).isEqualTo(Duration.ZERO);
    }

    @Property(tries = 500)
    void nobodyIsThereBeforeTheNextOpening(
            @ForAll("zones") ZoneId zone, @ForAll("weeks") List<Interval> week, @ForAll("times") Instant time) {
        var hours = new BusinessHours(zone, week, List.of());
        var next = hours.nextOpening(time);
        assertThat(next.isPresent()).isEqualTo(!week.isEmpty());
        next.ifPresent(opening -> {
            assertThat(opening).isAfterOrEqualTo(time);
            assertThat(hours.isOpen(opening)).isTrue();
            assertThat(hours.elapsed(time, opening)).isEqualTo(Duration.ZERO);
        });
    }

    @Example
    void holidaysAreSkipped() {
        var christmas = new Holiday(LocalDate.parse("2026-12-28"), "Bank holiday");
        var hours =
                new BusinessHours(BERLIN, List.of(Interval.of(DayOfWeek.MONDAY, "09:00", "17:00")), List.of(christmas));
        assertThat(hours.nextOpening(Instant.parse("2026-12-22T08:00:00Z")))
                .contains(Instant.parse("2027-01-04T08:00:00Z"));
        assertThat(BusinessHours.ALWAYS.isOpen(Instant.EPOCH)).isTrue();
        assertThat(BusinessHours.ALWAYS.elapsed(Instant.EPOCH, Instant.EPOCH.plusSeconds(864_000)))
                .isEqualTo(Duration.ofDays(10));
        assertThat(new BusinessHours(BERLIN, List.of(), List.of()).nextOpening(Instant.EPOCH))
                .isEmpty();
    }

    @Example
    void hoursThatCannotBe() {
        assertThatThrownBy(() -> Interval.of(DayOfWeek.MONDAY, "17:00", "09:00"))
                .hasMessageContaining("ends after");
        assertThatThrownBy(() -> Interval.of(DayOfWeek.MONDAY, "9:00", "17:00")).hasMessageContaining("written 09:00");
        assertThatThrownBy(() -> Interval.of(DayOfWeek.MONDAY, "09:00", "24:30"))
                .hasMessageContaining("24:00");
        var overlapping = new ArrayList<>(OFFICE);
        overlapping.add(Interval.of(DayOfWeek.MONDAY, "16:59", "18:00"));
        assertThatThrownBy(() -> new BusinessHours(BERLIN, overlapping, List.of()))
                .hasMessageContaining("overlap");
        assertThatThrownBy(() -> new InboxHours(BusinessHours.ALWAYS, "Back {{soon}}"))
                .hasMessageContaining("{{next_opening}}");
    }

    @Example
    void aTimeIsSaidInPlainWords() {
        var now = Instant.parse("2026-11-26T20:00:00Z");
        assertThat(PlainTimes.of(Instant.parse("2026-11-26T21:30:00Z"), now, BERLIN))
                .isEqualTo("today at 22:30 (Europe/Berlin)");
        assertThat(PlainTimes.of(Instant.parse("2026-11-27T08:00:00Z"), now, BERLIN))
                .isEqualTo("tomorrow at 09:00 (Europe/Berlin)");
        assertThat(PlainTimes.of(Instant.parse("2026-11-30T08:00:00Z"), now, BERLIN))
                .isEqualTo("on Monday at 09:00 (Europe/Berlin)");
        assertThat(PlainTimes.of(Instant.parse("2027-01-04T08:00:00Z"), now, BERLIN))
                .isEqualTo("on Monday, 4 January 2027 at 09:00 (Europe/Berlin)");
    }
}
