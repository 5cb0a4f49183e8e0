package pro.supportmax.workbench.measures;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AgreementTests {

    @Test
    void countsHitsAndAveragesF1OverTheTrueClasses() {
        var agreement = new Agreement();
        agreement.add("a", "a");
        agreement.add("a", "a");
        agreement.add("a", "b");
        agreement.add("b", "b");
        agreement.add("b", "stranger");

        assertThat(agreement.size()).isEqualTo(5);
        assertThat(agreement.accuracy()).isEqualTo(0.6);
        // a: precision 1, recall 2/3 → 0.8; b: precision 1/2, recall 1/2 → 0.5
        assertThat(agreement.macroF1()).isCloseTo(0.65, Offset.offset(1e-12));
        assertThat(agreement.confusions(1)).containsExactly("a read as b: 1 of 3");
    }

    @Test
    void nothingMeasuredIsNothingReached() {
        assertThat(new Agreement().accuracy()).isZero();
        assertThat(new Agreement().macroF1()).isZero();
    }
}
