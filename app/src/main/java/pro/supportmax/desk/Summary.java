package pro.supportmax.desk;

import java.util.ArrayList;
import java.util.stream.Collectors;
import pro.supportmax.agents.Finding;
import pro.supportmax.agents.Proposal;
import pro.supportmax.knowledge.Answer;
import pro.supportmax.triage.Reading;
import pro.supportmax.triage.Segment;

/** What a teammate should know before reading the ticket, in a few lines. */
final class Summary {

    private static final int LONGEST = 160;

    private Summary() {}

    static String of(Reading reading, Proposal proposal) {
        var lines = new ArrayList<String>();
        reading.segments().stream()
                .filter(Segment::matter)
                .limit(6)
                .map(Summary::asked)
                .forEach(lines::add);
        lines.add("Priority " + reading.priority() + ": " + reading.priorityReason());
        if (!reading.entities().isEmpty()) {
            lines.add("Named: "
                    + reading.entities().stream()
                            .limit(10)
                            .map(entity -> entity.type().replace('_', ' ') + " " + entity.value())
                            .distinct()
                            .collect(Collectors.joining(", ")));
        }
        proposal.findings().stream().map(Summary::found).forEach(lines::add);
        return lines.stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
    }

    private static String asked(Segment segment) {
        var scope =
                segment.outOfScope() ? "out of scope" : segment.intent().id().replace('_', ' ');
        return segment.domain().id() + ", " + scope + ": “" + shortened(segment.text()) + "”";
    }

    private static String found(Finding finding) {
        return switch (finding.answer()) {
            case Answer.Found(var _, var citations, var confidence, var _) ->
                "Could answer from “" + citations.getFirst().title() + "” (" + percent(confidence.value()) + ")";
            case Answer.NotFound(var reason, var considered, var _) ->
                reason
                        + considered.stream()
                                .findFirst()
                                .map(p -> " Nearest: “" + p.title() + "”.")
                                .orElse("");
        };
    }

    static String percent(double probability) {
        return Math.round(probability * 100) + " %";
    }

    private static String shortened(String text) {
        var flat = text.strip().replaceAll("\\s+", " ");
        return flat.length() <= LONGEST ? flat : flat.substring(0, LONGEST) + "…";
    }
}
