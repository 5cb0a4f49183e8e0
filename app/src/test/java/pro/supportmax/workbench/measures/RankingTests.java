package pro.supportmax.workbench.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RankingTests {

    private static final Offset<Double> EXACT = Offset.offset(1e-12);

    @Test
    void measuresWhatAPencilMeasures() {
        var ranking = new Ranking();
        ranking.add(List.of("x", "a", "y", "b"), Set.of("a", "b", "c"));
        ranking.add(List.of("z"), Set.of("q"));

        assertThat(ranking.recallAt(2)).isCloseTo((1 / 3.0 + 0) / 2, EXACT);
        assertThat(ranking.recallAt(10)).isCloseTo((2 / 3.0 + 0) / 2, EXACT);
        assertThat(ranking.hitAt(1)).isZero();
        assertThat(ranking.hitAt(2)).isCloseTo(0.5, EXACT);
        assertThat(ranking.reciprocalRankAt(10)).isCloseTo(0.5 / 2, EXACT);
    }

    @Test
    void gainsFallWithTheLogarithmOfTheRank() {
        var ranking = new Ranking();
        ranking.add(List.of("x", "a", "y", "b"), Set.of("a", "b", "c"));

        double gained = 1 / log2(3) + 1 / log2(5);
        double ideal = 1 + 1 / log2(3) + 1 / log2(4);
        assertThat(ranking.gainAt(10)).isCloseTo(gained / ideal, EXACT);
        assertThat(ranking.gainAt(2)).isCloseTo((1 / log2(3)) / (1 + 1 / log2(3)), EXACT);
    }

    @Test
    void aPerfectOrderGainsEverything() {
        var ranking = new Ranking();
        ranking.add(List.of("a", "b", "c"), Set.of("a", "b"));

        assertThat(ranking.gainAt(10)).isEqualTo(1);
        assertThat(ranking.reciprocalRankAt(10)).isEqualTo(1);
    }

    @Test
    void refusesQuestionsWithoutRelevantDocumentsAndDocumentsFoundTwice() {
        var ranking = new Ranking();

        assertThatThrownBy(() -> ranking.add(List.of("a"), Set.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ranking.add(List.of("a", "a"), Set.of("a")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
