package pro.supportmax.sla;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time in which people are there. @param end not part of it */
record Opening(Instant begin, Instant end) {

    boolean holds(Instant time) {
        return !time.isBefore(begin) && time.isBefore(end);
    }

    /** How much of it lies between two times. */
    Duration within(Instant from, Instant to) {
        var first = begin.isAfter(from) ? begin : from;
        var last = end.isBefore(to) ? end : to;
        return last.isAfter(first) ? Duration.between(first, last) : Duration.ZERO;
    }
}
