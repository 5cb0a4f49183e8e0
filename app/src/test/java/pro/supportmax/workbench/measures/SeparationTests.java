package pro.supportmax.workbench.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SeparationTests {

    private static final Offset<Double> EXACT = Offset.offset(1e-12);

    @Test
    void theAreaCountsWonPairsAndHalfOfTheTies() {
        // 0.9 beats both, 0.5 ties with one and beats one, 0.1 loses to both: (2 + 1.5 + 0) of 6 pairs
        var separation = new Separation(new double[] {0.1, 0.9, 0.5}, new double[] {0.5, 0.3});

        assertThat(separation.area()).isCloseTo(3.5 / 6, EXACT);
    }

    @Test
    void perfectAndHopelessScoresHaveAreasOneAndZero() {
        assertThat(new Separation(new double[] {2, 3}, new double[] {0, 1}).area())
                .isEqualTo(1);
        assertThat(new Separation(new double[] {0, 1}, new double[] {2, 3}).area())
                .isEqualTo(0);
    }

    @Test
    void theThresholdLetsAtMostTheGivenShareOfNegativesPass() {
        var negatives = IntStream.rangeClosed(1, 100).mapToDouble(i -> i).toArray();
        var separation = new Separation(new double[] {50, 95, 95.5, 96, 200}, negatives);

        double threshold = separation.threshold(0.05);

        assertThat(separation.falselyFound(threshold)).isCloseTo(0.05, EXACT);
        assertThat(separation.found(threshold)).isCloseTo(0.6, EXACT);
        assertThat(separation.falselyFound(separation.threshold(0))).isZero();
        assertThat(separation.found(separation.threshold(1))).isEqualTo(1);
    }

    @Test
    void tiesAtTheThresholdStayOut() {
        var separation = new Separation(new double[] {7, 8}, new double[] {7, 7, 7, 1});

        assertThat(separation.falselyFound(separation.threshold(0.25))).isZero();
        assertThat(separation.found(separation.threshold(0.25))).isCloseTo(0.5, EXACT);
    }

    @Test
    void oneKindAloneCannotBeToldApart() {
        assertThatThrownBy(() -> new Separation(new double[0], new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
