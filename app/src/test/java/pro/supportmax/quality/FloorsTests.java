package pro.supportmax.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FloorsTests {

    private static final Floors floors = Floors.read(new ByteArrayInputStream("""
            floors:
              - {set: golden, figure: right, floor: 0.85}
              - {set: golden, figure: wrong, ceiling: 0.02}
            """.getBytes(StandardCharsets.UTF_8)));

    @Test
    void aFigureMayTouchItsBoundButNotPassIt() {
        var right = floors.of("golden", "right").orElseThrow();
        var wrong = floors.of("golden", "wrong").orElseThrow();

        assertThat(right.holds(0.85)).isTrue();
        assertThat(right.holds(0.8499)).isFalse();
        assertThat(wrong.holds(0.02)).isTrue();
        assertThat(wrong.holds(0.0201)).isFalse();
    }

    @Test
    void figuresWithoutABoundAreOnlyReported() {
        assertThat(floors.of("golden", "held")).isEmpty();
    }

    @Test
    void theRecordedFloorsCanBeRead() {
        assertThat(Floors.recorded().of("banking77", "accuracy")).isPresent();
    }
}
