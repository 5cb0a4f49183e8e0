package pro.supportmax.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pro.supportmax.quality.Floors;
import pro.supportmax.workbench.measures.Figure;
import pro.supportmax.workbench.sets.Evaluation;
import tools.jackson.databind.json.JsonMapper;

class ReportTests {

    @Test
    void marksFiguresThatFellUnderTheirFloor() {
        var report = report(0.5);

        assertThat(report.broken()).extracting(Figure::name).containsExactly("accuracy");
        assertThat(report.table())
                .containsPattern("banking77 +accuracy +50\\.0 % +≥ \\d+\\.\\d % +10 +BROKEN")
                .containsPattern("banking77 +unbounded +0\\.123 +10\n")
                .contains("bitext-domains: not measured. It is not there");
        assertThat(report(1).broken()).isEmpty();
    }

    @Test
    void writesFiguresBoundsAndFindingsForMachines() {
        var json = JsonMapper.shared().readTree(report(0.5).json(Map.of("data", "/d"), Duration.ofSeconds(7)));

        assertThat(json.path("seconds").asInt()).isEqualTo(7);
        assertThat(json.path("broken").asInt()).isEqualTo(1);
        var figure = json.path("figures").path(0);
        assertThat(figure.path("set").asString()).isEqualTo("banking77");
        assertThat(figure.path("value").asDouble()).isEqualTo(0.5);
        assertThat(figure.path("holds").asBoolean()).isFalse();
        assertThat(json.path("figures").path(1).has("holds")).isFalse();
        assertThat(json.path("findings").path("banking77").path(0).asString()).isEqualTo("a read as b");
        assertThat(json.path("not_measured").path("bitext-domains").asString()).isEqualTo("It is not there");
    }

    private static Report report(double accuracy) {
        var report = new Report(Floors.recorded());
        report.add(
                "banking77",
                new Evaluation.Outcome(
                        List.of(
                                Figure.share("banking77", "accuracy", accuracy, 10),
                                Figure.score("banking77", "unbounded", 0.1234, 10)),
                        List.of("a read as b")));
        report.skip("bitext-domains", "It is not there");
        return report;
    }
}
