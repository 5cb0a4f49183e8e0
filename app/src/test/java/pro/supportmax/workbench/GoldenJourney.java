package pro.supportmax.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import pro.supportmax.workbench.sets.Progress;

/** The golden cases, asked of the whole product; {@code quality/floors.yaml} says what must come out. */
class GoldenJourney {

    private static final Path GOLDEN = Path.of("../golden");

    @Test
    void goldenCasesKeepTheirFloors() {
        var measuring = new Measuring(Path.of("no-data"), Path.of("no-data"), GOLDEN, List.of(Measuring.GOLDEN));
        Report report;
        try (var product = Product.start(measuring.needsDemo());
                var progress = Progress.silent()) {
            measuring.check();
            report = measuring.run(product, progress);
        }

        assertThat(report.figures()).isNotEmpty();
        assertThat(report.broken()).as(() -> report.table() + report.findings()).isEmpty();
    }
}
