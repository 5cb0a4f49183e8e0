package pro.supportmax.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns an interval of one date into instants. Between two changes of a zone's offset the clock on the wall runs evenly,
 * so each such stretch of time that meets the interval gives at most one opening; a clock that is set back gives two.
 */
final class WallClock {

    private WallClock() {}

    static List<Opening> openings(LocalDate date, Interval interval, ZoneId zone) {
        var from = date.atStartOfDay().plusMinutes(interval.from());
        var to = date.atStartOfDay().plusMinutes(interval.to());
        var rules = zone.getRules();
        var last = to.toInstant(ZoneOffset.MIN);
        var found = new ArrayList<Opening>();
        var begin = from.toInstant(ZoneOffset.MAX);
        while (begin.isBefore(last)) {
            var change = rules.nextTransition(begin);
            var end = change == null || change.getInstant().isAfter(last) ? last : change.getInstant();
            var offset = rules.getOffset(begin);
            var first = later(begin, from.toInstant(offset));
            var until = earlier(end, to.toInstant(offset));
            if (first.isBefore(until)) {
                found.add(new Opening(first, until));
            }
            begin = end;
        }
        return found;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
