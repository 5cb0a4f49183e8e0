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
    private static final int SHORT = 14;

    private final Knowledge knowledge;

    Specialist(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * What stands alone is answered alone. A short question that finds nothing may lean on the one before it ("for how
     * long?"), and is then asked together with it.
     *
     * @param before what the customer asked before, null when nothing
     */
    Answer answer(Assignment assignment, @Nullable String before) {
        var question = new Question(assignment.question(), known(assignment), PASSAGES, Map.of());
        var alone = knowledge.answer(question);
        if (alone instanceof Answer.Found || before == null || !isShort(assignment.question())) {
            return alone;
        }
        var together = knowledge.answer(new Question(before + "\n" + assignment.question(), null, PASSAGES, Map.of()));
        return together instanceof Answer.Found ? together : alone;
    }

    private static boolean isShort(String question) {
        return question.split("\\s+", SHORT + 1).length <= SHORT;
    }

    /** The embedding that reading has made already, when the assignment is one segment and nothing was added. */
    private static @Nullable Embedding known(Assignment assignment) {
        var segments = assignment.segments();
        return segments.size() == 1 && segments.getFirst().text().equals(assignment.question())
                ? segments.getFirst().embedding()
                : null;
    }
}
