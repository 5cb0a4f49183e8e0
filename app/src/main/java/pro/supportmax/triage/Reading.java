package pro.supportmax.triage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import pro.supportmax.kernel.Confidence;
import pro.supportmax.tickets.Priority;

/**
 * What a message says, as far as the machine understands it.
 *
 * @param segments its parts in the order of the text; at least one
 * @param priorityReason one sentence for the trace and for teammates
 * @param language ISO 639-1 code
 * @param version of the training that read it: readings of two versions may differ
 */
public record Reading(
        List<Segment> segments,
        Priority priority,
        String priorityReason,
        Mood mood,
        Confidence moodConfidence,
        String language,
        List<Entity> entities,
        String version) {

    public Reading {
        segments = List.copyOf(segments);
        entities = List.copyOf(entities);
    }

    /** The domains of the parts that state a matter within scope, in the order of the text. */
    public Set<String> domains() {
        var domains = new LinkedHashSet<String>();
        for (var segment : segments) {
            if (segment.matter() && !segment.outOfScope()) {
                domains.add(segment.domain().id());
            }
        }
        return domains;
    }

    /** Whether the customer asks for a person. */
    public boolean wantsPerson() {
        return segments.stream().anyMatch(segment -> segment.act().id().equals(Segment.WANTS_PERSON));
    }
}
