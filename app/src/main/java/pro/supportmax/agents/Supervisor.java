package pro.supportmax.agents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import pro.supportmax.memory.Briefing;
import pro.supportmax.triage.Reading;
import pro.supportmax.triage.Segment;

/**
 * Decides who answers what: neighbouring segments of one domain are one assignment. A message that was completed from
 * history is one assignment as a whole, for its own words do not stand alone.
 */
final class Supervisor {

    private Supervisor() {}

    static List<Assignment> plan(Briefing briefing, Reading reading) {
        var asking = asking(reading.segments());
        if (asking.isEmpty()) {
            return List.of();
        }
        if (completed(briefing, reading)) {
            return List.of(new Assignment(asking.getFirst().domain().id(), briefing.question(), List.of()));
        }
        var assignments = new ArrayList<Assignment>();
        var open = new ArrayList<Segment>();
        for (var segment : asking) {
            if (!open.isEmpty()
                    && !open.getLast().domain().id().equals(segment.domain().id())) {
                assignments.add(assignment(open));
                open.clear();
            }
            open.add(segment);
        }
        assignments.add(assignment(open));
        return assignments;
    }

    /** Only what states a matter; what seems out of scope is looked up all the same, for reading may err. */
    private static List<Segment> asking(List<Segment> segments) {
        return segments.stream().filter(Segment::matter).toList();
    }

    private static boolean completed(Briefing briefing, Reading reading) {
        return reading.segments().stream()
                        .noneMatch(segment ->
                                briefing.question().startsWith(segment.text().strip()))
                && reading.segments().size() == 1;
    }

    private static Assignment assignment(List<Segment> segments) {
        var words = segments.stream().map(Segment::text).map(String::strip).collect(Collectors.joining(" "));
        return new Assignment(segments.getFirst().domain().id(), words, segments);
    }
}
