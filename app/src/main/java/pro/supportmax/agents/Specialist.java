package pro.supportmax.agents;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import pro.supportmax.knowledge.Answer;
import pro.supportmax.knowledge.Knowledge;
import pro.supportmax.knowledge.Question;
import pro.supportmax.triage.Segment;

/** Answers one assignment from knowledge: the whole of it first, then its segments, and keeps what it is surest of. */
final class Specialist {

    private static final int PASSAGES = 8;

    private final Knowledge knowledge;

    Specialist(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    Answer answer(Assignment assignment) {
        var segments = assignment.segments();
        if (segments.size() == 1) {
            return knowledge.answer(question(segments.getFirst()));
        }
        var whole = knowledge.answer(new Question(assignment.question(), null, PASSAGES, Map.of()));
        if (whole instanceof Answer.Found || segments.isEmpty()) {
            return whole;
        }
        return Stream.concat(Stream.of(whole), segments.stream().map(s -> knowledge.answer(question(s))))
                .max(Comparator.comparingDouble(Specialist::worth))
                .orElse(whole);
    }

    private static Question question(Segment segment) {
        return new Question(segment.text(), segment.embedding(), PASSAGES, Map.of());
    }

    private static double worth(Answer answer) {
        return switch (answer) {
            case Answer.Found found -> 1 + found.confidence().value();
            case Answer.NotFound missing -> missing.confidence().value();
        };
    }
}
