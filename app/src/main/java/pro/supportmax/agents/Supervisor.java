package pro.supportmax.agents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import pro.supportmax.kernel.Citation;
import pro.supportmax.knowledge.Answer;
import pro.supportmax.memory.Briefing;
import pro.supportmax.triage.Reading;
import pro.supportmax.triage.Segment;

/**
 * Decides who answers what. A message is one assignment as a whole, for its parts explain each other. A message about
 * matters of several domains is besides that split among their specialists, and what they find stands when together they
 * say more than the answer to the whole does.
 */
final class Supervisor {

    /** Parts stand alone only with surer answers than a whole message needs. */
    private static final double SURE = 0.8;

    private Supervisor() {}

    /** The whole message; none when nothing in it asks for anything. */
    static List<Assignment> whole(Briefing briefing, Reading reading) {
        var asking = asking(reading);
        if (asking.isEmpty()) {
            return List.of();
        }
        var words = asking.size() == reading.segments().size() ? briefing.question() : words(asking);
        return List.of(new Assignment(asking.getFirst().domain().id(), words, asking));
    }

    /** All words of a message that asks for nothing but a person. */
    static Assignment everything(Reading reading) {
        return assignment(reading.segments());
    }

    /** Neighbouring segments of one domain are one assignment; none when all are of one domain. */
    static List<Assignment> split(Reading reading) {
        var assignments = new ArrayList<Assignment>();
        var open = new ArrayList<Segment>();
        for (var segment : asking(reading)) {
            if (!open.isEmpty()
                    && !open.getLast().domain().id().equals(segment.domain().id())) {
                assignments.add(assignment(open));
                open.clear();
            }
            open.add(segment);
        }
        if (assignments.isEmpty()) {
            return List.of();
        }
        assignments.add(assignment(open));
        return assignments;
    }

    /** The parts' findings when each is sure and of articles of its own, or when only parts can be answered at all. */
    static List<Finding> choose(List<Finding> whole, List<Finding> parts) {
        var sure = parts.stream().filter(Supervisor::sure).toList();
        if (!parts.isEmpty() && sure.size() == parts.size() && apart(parts)) {
            return parts;
        }
        boolean answered = whole.stream().anyMatch(finding -> finding.answer() instanceof Answer.Found);
        var partly = parts.stream().map(Supervisor::onlySure).toList();
        boolean leavesGap = !new Proposal(null, partly).gaps().isEmpty();
        return answered || sure.isEmpty() || !leavesGap ? whole : partly;
    }

    private static boolean sure(Finding finding) {
        return finding.answer() instanceof Answer.Found found
                && found.confidence().atLeast(SURE);
    }

    private static Finding onlySure(Finding finding) {
        return finding.answer() instanceof Answer.Found found && !sure(finding)
                ? Finding.extract(
                        finding.assignment(),
                        new Answer.NotFound("Not sure enough of a part", found.considered(), found.confidence()))
                : finding;
    }

    private static boolean apart(List<Finding> findings) {
        var seen = new HashSet<String>();
        return findings.stream()
                .map(Finding::answer)
                .filter(Answer.Found.class::isInstance)
                .map(answer -> ((Answer.Found) answer)
                        .citations().stream().map(Citation::article).collect(Collectors.toSet()))
                .allMatch(articles -> articles.stream().filter(seen::add).count() == articles.size());
    }

    /** Only what states a matter; what seems out of scope is looked up all the same, for reading may err. */
    private static List<Segment> asking(Reading reading) {
        return reading.segments().stream().filter(Segment::matter).toList();
    }

    private static Assignment assignment(List<Segment> segments) {
        return new Assignment(segments.getFirst().domain().id(), words(segments), segments);
    }

    private static String words(List<Segment> segments) {
        return segments.stream().map(Segment::text).map(String::strip).collect(Collectors.joining(" "));
    }
}
