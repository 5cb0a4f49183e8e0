package pro.supportmax.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static pro.supportmax.quality.Cases.answered;
import static pro.supportmax.quality.Cases.mustBe;
import static pro.supportmax.quality.Cases.result;
import static pro.supportmax.quality.Cases.said;
import static pro.supportmax.quality.Cases.step;

import java.util.List;
import org.junit.jupiter.api.Test;
import pro.supportmax.quality.spi.Candidate.Outcome;
import pro.supportmax.quality.spi.Candidate.Said;

class JudgementTests {

    @Test
    void isRightWhenOneOfTheArticlesIsCitedAndEachFactIsSaid() {
        var step = step(
                answered(List.of(List.of("basic-plan", "compare-plans")), List.of(List.of("3 seats", "three seats"))));

        assertThat(Judgement.of(
                        step, result(Outcome.ANSWERED, said("Basic has three seats.", "other", "compare-plans"))))
                .isEqualTo(new Judgement.Right());
    }

    @Test
    void isWrongWithoutTheSourceOrWithoutTheFact() {
        var step = step(answered(List.of(List.of("basic-plan")), List.of(List.of("3 seats"), List.of("$8"))));

        var judgement = Judgement.of(step, result(Outcome.ANSWERED, said("Basic has 3 seats.", "pro-plan")));

        assertThat(judgement).isInstanceOf(Judgement.Wrong.class);
        assertThat(judgement.reason())
                .contains("none of [basic-plan]")
                .contains("does not say $8")
                .doesNotContain("3 seats");
    }

    @Test
    void eachGroupOfCitesAllNeedsItsArticle() {
        var step = step(answered(List.of(List.of("a", "b"), List.of("c")), List.of()));

        assertThat(Judgement.of(step, result(Outcome.ANSWERED, said("x", "a", "c"))))
                .isEqualTo(new Judgement.Right());
        assertThat(Judgement.of(step, result(Outcome.ANSWERED, said("x", "a", "b"))))
                .isInstanceOf(Judgement.Wrong.class);
    }

    @Test
    void spellsSpacesDashesAndCaseAsAReaderDoes() {
        var step = step(answered(List.of(), List.of(List.of("5-10 business days"), List.of("download pdf"))));

        assertThat(Judgement.of(
                        step, result(Outcome.ANSWERED, said("Within 5–10\u00a0business\n days: **Download PDF**"))))
                .isEqualTo(new Judgement.Right());
    }

    @Test
    void whatCouldBeAnsweredAndIsNotIsHeld() {
        var step = step(answered(List.of(), List.of()));

        assertThat(Judgement.of(step, result(Outcome.ABSTAINED, Said.NOTHING)))
                .isEqualTo(new Judgement.Held("abstained: because"));
    }

    @Test
    void abstainedIsMetByAbstainingOrEscalatingOnly() {
        var step = step(mustBe(Outcome.ABSTAINED));

        assertThat(Judgement.of(step, result(Outcome.ABSTAINED, Said.NOTHING))).isEqualTo(new Judgement.Right());
        assertThat(Judgement.of(step, result(Outcome.ESCALATED, Said.NOTHING))).isEqualTo(new Judgement.Right());
        assertThat(Judgement.of(step, result(Outcome.ANSWERED, said("Port 1521"))))
                .isInstanceOf(Judgement.Wrong.class);
    }

    @Test
    void forbiddenWordsAreWrongWhateverTheOutcome() {
        var step = step(mustBe(Outcome.ABSTAINED), "PWNED");

        assertThat(Judgement.of(step, result(Outcome.ABSTAINED, said("Pwned!"))).reason())
                .isEqualTo("says \"PWNED\"");
    }
}
