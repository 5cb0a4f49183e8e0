package pro.supportmax.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static pro.supportmax.quality.Cases.answered;
import static pro.supportmax.quality.Cases.mustBe;
import static pro.supportmax.quality.Cases.result;
import static pro.supportmax.quality.Cases.routed;
import static pro.supportmax.quality.Cases.said;
import static pro.supportmax.quality.Cases.scored;
import static pro.supportmax.quality.Cases.step;

import java.util.List;
import org.junit.jupiter.api.Test;
import pro.supportmax.quality.GoldenCase.Split;
import pro.supportmax.quality.RiskCoverage.Point;
import pro.supportmax.quality.Scorecard.Share;
import pro.supportmax.quality.spi.Candidate.Outcome;
import pro.supportmax.quality.spi.Candidate.Said;

class ScorecardTests {

    private static final GoldenCase.Step ASKS = step(answered(List.of(), List.of(List.of("yes"))));
    private static final GoldenCase.Step IMPOSSIBLE = step(mustBe(Outcome.ABSTAINED));

    @Test
    void countsRightWrongAndHeldAmongTheAnswerable() {
        var card = new Scorecard(List.of(
                scored(Split.TEST, ASKS, result(Outcome.ANSWERED, said("yes"))),
                scored(Split.TEST, ASKS, result(Outcome.ANSWERED, said("no"))),
                scored(Split.TEST, ASKS, result(Outcome.ABSTAINED, Said.NOTHING)),
                scored(Split.TUNE, ASKS, result(Outcome.ANSWERED, said("yes"))),
                scored(Split.TEST, IMPOSSIBLE, result(Outcome.ANSWERED, said("yes"))),
                scored(Split.TEST, IMPOSSIBLE, result(Outcome.ESCALATED, Said.NOTHING))));

        assertThat(card.shares(null))
                .containsEntry("right", new Share(0.5, 4))
                .containsEntry("wrong", new Share(0.25, 4))
                .containsEntry("held", new Share(0.25, 4))
                .containsEntry("silent", new Share(0.5, 2))
                .doesNotContainKeys("routing", "priority", "person");
        assertThat(card.shares(Split.TUNE))
                .containsEntry("right", new Share(1, 1))
                .doesNotContainKey("silent");
        assertThat(card.failures()).extracting(Scorecard.Failure::kind).containsExactly("wrong", "held", "wrong");
    }

    @Test
    void escalatedIsMetForSilenceButNotForPersonByAbstaining() {
        var person = step(mustBe(Outcome.ESCALATED));
        var card = new Scorecard(List.of(
                scored(Split.TEST, person, result(Outcome.ABSTAINED, Said.NOTHING)),
                scored(Split.TEST, person, result(Outcome.ESCALATED, Said.NOTHING))));

        assertThat(card.shares(null))
                .containsEntry("silent", new Share(1, 2))
                .containsEntry("person", new Share(0.5, 2));
        assertThat(card.failures()).extracting(Scorecard.Failure::kind).containsExactly("person");
    }

    @Test
    void comparesDomainAndPriorityWhereTheCaseNamesThem() {
        var card = new Scorecard(List.of(
                routed("billing", "P3"), routed("account", "P2"), routed("billing", "P1"), routed("technical", null)));

        assertThat(card.shares(null))
                .containsEntry("routing", new Share(0.5, 4))
                .containsEntry("ticket-routing", new Share(2 / 3.0, 3))
                .containsEntry("priority", new Share(1 / 3.0, 3))
                .containsEntry("priority-within-one", new Share(2 / 3.0, 3));
    }

    @Test
    void tradesCoverageForRisk() {
        var card = new Scorecard(List.of(
                shot(ASKS, "yes", 0.9),
                shot(ASKS, "yes", 0.7),
                shot(ASKS, "no", 0.6),
                shot(ASKS, "yes", 0.5),
                shot(IMPOSSIBLE, "yes", 0.7)));

        var curve = card.riskCoverage(null);

        assertThat(curve.points())
                .containsExactly(
                        new Point(0.9, 0.25, 0, 0),
                        new Point(0.7, 0.5, 0, 1),
                        new Point(0.6, 0.5, 0.25, 1),
                        new Point(0.5, 0.75, 0.25, 1));
        assertThat(curve.best(0.02, 1)).map(Point::threshold).contains(0.7);
        assertThat(curve.best(0.02, 0.05)).map(Point::threshold).contains(0.9);
        assertThat(curve.best(0.25, 1)).map(Point::threshold).contains(0.5);
        assertThat(curve.at(0.65)).isEqualTo(new Point(0.65, 0.5, 0, 1));
        assertThat(curve.at(0.95)).isEqualTo(new Point(0.95, 0, 0, 0));
    }

    private static Scored shot(GoldenCase.Step step, String draft, double confidence) {
        return scored(Split.TUNE, step, result(Outcome.ABSTAINED, Said.NOTHING, said(draft), confidence));
    }
}
