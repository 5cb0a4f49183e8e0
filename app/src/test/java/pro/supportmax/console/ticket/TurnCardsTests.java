package pro.supportmax.console.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import pro.supportmax.console.frame.Moments;
import pro.supportmax.console.frame.Words;
import pro.supportmax.desk.Trace;
import pro.supportmax.desk.TurnView;
import pro.supportmax.kernel.TicketId;

/** A trace, told to somebody who never saw one. */
class TurnCardsTests {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Map<String, Object> CITATION = Map.of(
            "article",
            "refunds",
            "title",
            "Refunds",
            "url",
            "/help/articles/refunds",
            "quote",
            "Ask within 14 days.",
            "score",
            0.9);

    private final TurnCards cards = cards();

    @Test
    void saysFromHowManyArticlesItAnswered() {
        var work = step(
                "work",
                "1 of 1 parts answered",
                Map.of(
                        "findings",
                        List.of(Map.of(
                                "question",
                                "refund?",
                                "confidence",
                                0.91,
                                "citations",
                                List.of(CITATION),
                                "passages",
                                List.of()))));

        var card =
                card(turn("done", "answered", work, step("decide", "Answer, 91 % sure", Map.of("confidence", 0.91))));

        assertThat(card.title()).isEqualTo("Answered from one article");
        assertThat(card.why()).isNull();
        assertThat(card.steps()).extracting(TurnCard.Step::figure).containsExactly("91 %", "91 %");
        assertThat(card.steps()
                        .getFirst()
                        .evidence()
                        .getFirst()
                        .pieces()
                        .getFirst()
                        .words())
                .isEqualTo("Ask within 14 days.");
    }

    @Test
    void saysInASentenceWhyItDidNotAnswer() {
        var decided = step("decide", "No article answers this.", Map.of("cause", "NO_ANSWER", "team", "billing"));

        var card = card(turn("done", "abstained", decided, step("release", "No article answers this.", Map.of())));

        assertThat(card.title()).isEqualTo("Did not answer");
        assertThat(card.whyTitle()).isEqualTo("Why no answer?");
        assertThat(card.why()).isEqualTo("No article answers this.");
        assertThat(card.steps().getLast().result()).isEqualTo("Nothing to object to");
    }

    @Test
    void saysWhatWentWrongWithAParkedTurn() {
        var card = card(turn("parked", null));

        assertThat(card.title()).isEqualTo("Failed and was parked");
        assertThat(card.why()).contains("5 times").contains("Transient Failure");
    }

    @Test
    void marksPassagesThatTheAnswerQuotes() {
        var passages = List.of(
                Map.of("title", "Refunds", "section", "", "url", "/help/articles/refunds", "score", 0.91),
                Map.of("title", "Plans", "section", "Prices", "url", "/help/articles/plans#prices", "score", 0.4));
        var work = step(
                "work",
                "1 of 1 parts answered",
                Map.of(
                        "findings",
                        List.of(Map.of("question", "refund?", "citations", List.of(CITATION), "passages", passages))));

        var considered = card(turn("done", "answered", work))
                .steps()
                .getFirst()
                .evidence()
                .get(1)
                .pieces();

        assertThat(considered).extracting(TurnCard.Piece::words).containsExactly("Refunds", "Plans › Prices");
        assertThat(considered).extracting(TurnCard.Piece::used).containsExactly(true, false);
        assertThat(considered).extracting(TurnCard.Piece::figure).containsExactly("0.910", "0.400");
    }

    @Test
    void showsEvidenceOfAShapeThatItDoesNotKnowAsNothing() {
        var odd = step("read", "?", Map.of("segments", "not a list", "entities", List.of("not a map")));

        assertThat(card(turn("done", "answered", odd)).steps()).hasSize(1);
    }

    @Test
    void takesTheDraftOutOfATurnThatOnlySuggests() {
        var decided = step(
                "decide",
                "A teammate sends it.",
                Map.of("draft", "Ask within 14 days.", "citations", List.of(CITATION)));

        var draft = TurnCards.draft(turn("done", "suggested", decided)).orElseThrow();

        assertThat(draft.text()).isEqualTo("Ask within 14 days.");
        assertThat(draft.citations()).hasSize(1);
        assertThat(TurnCards.draft(turn("done", "answered", decided))).isEmpty();
    }

    private TurnCard card(TurnView turn) {
        return cards.of(List.of(turn), List.of()).getFirst();
    }

    private static TurnView turn(String state, @Nullable String decision, Trace.Step... steps) {
        return new TurnView(
                new UUID(0, 1),
                new TicketId(7),
                new UUID(0, 2),
                state,
                5,
                state.equals("parked") ? "TransientFailure" : null,
                decision,
                NOW,
                NOW,
                new Trace(List.of(steps)));
    }

    private static Trace.Step step(String stage, String summary, Map<String, Object> detail) {
        return new Trace.Step(stage, summary, detail, 1_200);
    }

    private static TurnCards cards() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));
            context.register(Words.class, Moments.class, Findings.class, TurnCards.class);
            context.refresh();
            return context.getBean(TurnCards.class);
        }
    }
}
