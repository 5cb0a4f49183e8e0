package pro.supportmax.agents;

import java.util.List;
import pro.supportmax.triage.Segment;

/**
 * One part of a customer's message, given to one specialist.
 *
 * @param specialist the domain whose specialist works on it
 * @param question the words to answer
 * @param segments the segments that they come from
 */
public record Assignment(String specialist, String question, List<Segment> segments) {

    public Assignment {
        segments = List.copyOf(segments);
    }

    /** Whether nothing in it concerns what the company handles. */
    boolean outOfScope() {
        return !segments.isEmpty() && segments.stream().allMatch(Segment::outOfScope);
    }
}
