package pro.supportmax.channels.rest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pro.supportmax.channels.http.Input;
import pro.supportmax.channels.rest.HoursResource.HolidayJson;
import pro.supportmax.channels.rest.HoursResource.HoursBody;
import pro.supportmax.channels.rest.HoursResource.HoursJson;
import pro.supportmax.channels.rest.HoursResource.IntervalJson;
import pro.supportmax.sla.BusinessHours;
import pro.supportmax.sla.Holiday;
import pro.supportmax.sla.InboxHours;
import pro.supportmax.sla.Interval;

/** Business hours between JSON and the words of the product. */
final class WantedHours {

    private WantedHours() {}

    /** @throws pro.supportmax.channels.http.InvalidInput with all that is wrong */
    static InboxHours read(HoursBody body) {
        var input = new Input().text("time_zone", body.timeZone(), 64).present("week", body.week());
        input.optional("away_message", body.awayMessage(), 2_000);
        var zone = body.timeZone() == null ? null : input.read("time_zone", () -> zone(body.timeZone()));
        var week = week(input, body.week());
        var holidays = holidays(input, body.holidays());
        input.orThrow();
        return Input.checked(
                "week",
                () -> new InboxHours(
                        new BusinessHours(Objects.requireNonNull(zone), week, holidays), body.awayMessage()));
    }

    private static ZoneId zone(@Nullable String name) {
        if (name == null || !ZoneId.getAvailableZoneIds().contains(name)) {
            throw new IllegalArgumentException("A time zone has a name such as Europe/Berlin");
        }
        return ZoneId.of(name);
    }

    private static List<Interval> week(Input input, @Nullable List<IntervalJson> wanted) {
        var week = new ArrayList<Interval>();
        for (var i = 0; wanted != null && i < Math.min(wanted.size(), 100); i++) {
            var place = "week." + i;
            @Nullable IntervalJson each = wanted.get(i);
            input.present(place, each);
            var read = each == null ? null : input.read(place, () -> interval(each));
            if (read != null) {
                week.add(read);
            }
        }
        return week;
    }

    private static Interval interval(IntervalJson wanted) {
        if (wanted.day() == null || wanted.from() == null || wanted.to() == null) {
            throw new IllegalArgumentException("An interval has a day, and times from and to");
        }
        for (var day : DayOfWeek.values()) {
            if (word(day).equals(wanted.day())) {
                return Interval.of(day, wanted.from(), wanted.to());
            }
        }
        throw new IllegalArgumentException("A day is monday, tuesday, wednesday, thursday, friday, saturday or sunday");
    }

    private static List<Holiday> holidays(Input input, @Nullable List<HolidayJson> wanted) {
        var holidays = new ArrayList<Holiday>();
        for (var i = 0; wanted != null && i < Math.min(wanted.size(), 1_100); i++) {
            var place = "holidays." + i;
            @Nullable HolidayJson each = wanted.get(i);
            var date = each == null ? null : each.date();
            input.present(place + ".date", date);
            if (each != null && date != null) {
                var name = each.name() == null ? "" : each.name();
                var read = input.read(place, () -> new Holiday(date, name));
                if (read != null) {
                    holidays.add(read);
                }
            }
        }
        return holidays;
    }

    static HoursJson json(InboxHours set, Instant now) {
        var hours = set.hours();
        return new HoursJson(
                hours.zone().getId(),
                hours.week().stream()
                        .map(each -> new IntervalJson(
                                word(each.day()), Interval.clock(each.from()), Interval.clock(each.to())))
                        .toList(),
                hours.holidays().stream()
                        .map(each -> new HolidayJson(each.date(), each.name()))
                        .toList(),
                set.awayMessage(),
                hours.isOpen(now),
                hours.nextOpening(now).orElse(null));
    }

    private static String word(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
