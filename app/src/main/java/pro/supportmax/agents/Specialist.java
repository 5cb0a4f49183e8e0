package pro.supportmax.agents;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import pro.supportmax.knowledge.Answer;
import pro.supportmax.knowledge.Knowledge;
import pro.supportmax.knowledge.Question;
import pro.supportmax.models.Embedding;

/** Answers one assignment from knowledge. */
final class Specialist {

    private static final int PASSAGES = 8;

    private final Knowledge knowledge;

    Specialist(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    Answer answer(Assignment assignment) {
        return knowledge.answer(new Question(assignment.question(), known(assignment), PASSAGES, Map.of()));
    }

    /** The embedding that reading has made already, when the assignment is one segment and nothing was added. */
    private static @Nullable Embedding known(Assignment assignment) {
        var segments = assignment.segments();
        return segments.size() == 1 && segments.getFirst().text().equals(assignment.question())
                ? segments.getFirst().embedding()
                : null;
    }
}
