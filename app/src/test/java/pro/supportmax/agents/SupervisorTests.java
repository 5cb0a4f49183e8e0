package pro.supportmax.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pro.supportmax.kernel.Citation;
import pro.supportmax.kernel.Confidence;
import pro.supportmax.knowledge.Answer;
import pro.supportmax.models.Embedding;
import pro.supportmax.triage.Label;
import pro.supportmax.triage.Segment;

class SupervisorTests {

    private static final Finding WHOLE = found("both", 0.6, "refunds");
    private static final Finding MISSING = missing("both", false);

    @Test
    void answersAMessageAsAWholeUnlessEachPartHasAnAnswerOfItsOwn() {
        var one = found("money", 0.9, "refunds");
        var other = found("password", 0.95, "passwords");
        assertThat(Supervisor.choose(List.of(WHOLE), List.of(one, other))).containsExactly(one, other);
        assertThat(Supervisor.choose(List.of(WHOLE), List.of(one, found("password", 0.5, "passwords"))))
                .containsExactly(WHOLE);
        assertThat(Supervisor.choose(List.of(WHOLE), List.of(one, found("more money", 0.9, "refunds"))))
                .as("both from one article")
                .containsExactly(WHOLE);
        assertThat(Supervisor.choose(List.of(WHOLE), List.of())).containsExactly(WHOLE);
    }

    @Test
    void answersPartlyOnlyWhereTheRestIsLeftToAPerson() {
        var sure = found("money", 0.9, "refunds");
        var partly = Supervisor.choose(List.of(MISSING), List.of(sure, found("password", 0.5, "passwords")));
        assertThat(partly).hasSize(2).contains(sure);
        assertThat(partly.getLast().answer()).isInstanceOf(Answer.NotFound.class);

        assertThat(Supervisor.choose(List.of(MISSING), List.of(sure, missing("nonsense", true))))
                .as("nobody would look at the part that seems to be nothing of ours")
                .containsExactly(MISSING);
    }

    private static Finding found(String words, double confidence, String article) {
        var citation = new Citation(article, article, "/help/articles/" + article, "A sentence.", 0.9);
        return Finding.extract(
                assignment(words, false),
                new Answer.Found("A sentence.", List.of(citation), new Confidence(confidence), List.of()));
    }

    private static Finding missing(String words, boolean outOfScope) {
        return Finding.extract(
                assignment(words, outOfScope), new Answer.NotFound("Nothing fits", List.of(), Confidence.NONE));
    }

    private static Assignment assignment(String words, boolean outOfScope) {
        var label = new Label("billing", Confidence.CERTAIN);
        var act = new Label(Segment.ASK, Confidence.CERTAIN);
        var segment =
                new Segment(words, 0, words.length(), label, label, act, outOfScope, new Embedding(new float[] {1, 0}));
        return new Assignment("billing", words, List.of(segment));
    }
}
