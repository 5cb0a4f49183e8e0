package pro.supportmax.workbench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import pro.supportmax.quality.Floors;
import pro.supportmax.quality.Floors.Floor;
import pro.supportmax.workbench.measures.Figure;
import pro.supportmax.workbench.sets.Evaluation;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a run has measured, as a table for people and as JSON for machines. */
final class Report {

    private static final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String LINE = "%-18s %-34s %9s %10s %7s  %s%n";

    private final Floors floors;
    private final Map<String, Evaluation.Outcome> outcomes = new LinkedHashMap<>();
    private final Map<String, String> skipped = new TreeMap<>();

    Report(Floors floors) {
        this.floors = floors;
    }

    void add(String set, Evaluation.Outcome outcome) {
        outcomes.put(set, outcome);
    }

    void skip(String set, String why) {
        skipped.put(set, why);
    }

    List<Figure> figures() {
        return outcomes.values().stream()
                .flatMap(outcome -> outcome.figures().stream())
                .toList();
    }

    Map<String, String> skipped() {
        return skipped;
    }

    /** The figures that fell under their floor or rose over their ceiling. */
    List<Figure> broken() {
        return figures().stream().filter(figure -> !holds(figure)).toList();
    }

    String table() {
        var text = new StringBuilder(String.format(Locale.ROOT, LINE, "set", "figure", "value", "bound", "rows", ""));
        text.append("─".repeat(88)).append('\n');
        for (var figure : figures()) {
            var mark = floor(figure).isEmpty() ? "" : holds(figure) ? "ok" : "BROKEN";
            text.append(String.format(
                    Locale.ROOT, LINE, figure.set(), figure.name(), figure.shown(), bound(figure), figure.of(), mark));
        }
        skipped.forEach((set, why) ->
                text.append(set).append(": not measured. ").append(why).append('\n'));
        return text.toString().replaceAll("(?m) +$", "");
    }

    String findings() {
        var text = new StringBuilder();
        outcomes.forEach((set, outcome) -> {
            if (!outcome.findings().isEmpty()) {
                text.append('\n').append(set).append('\n');
                outcome.findings()
                        .forEach(finding -> text.append("  ").append(finding).append('\n'));
            }
        });
        return text.toString();
    }

    /** @param run what the figures were measured on, and when */
    String json(Map<String, String> run, Duration took) {
        var written = new LinkedHashMap<String, Object>(run);
        written.put("seconds", took.toSeconds());
        written.put("figures", figures().stream().map(this::row).toList());
        written.put("broken", broken().size());
        written.put("not_measured", skipped);
        var findings = new LinkedHashMap<String, List<String>>();
        outcomes.forEach((set, outcome) -> findings.put(set, outcome.findings()));
        written.put("findings", findings);
        return json.writeValueAsString(written) + "\n";
    }

    private Map<String, Object> row(Figure figure) {
        var row = new LinkedHashMap<String, Object>();
        row.put("set", figure.set());
        row.put("figure", figure.name());
        row.put("value", figure.value());
        row.put("rows", figure.of());
        floor(figure).ifPresent(floor -> {
            row.put("floor", floor.floor());
            row.put("ceiling", floor.ceiling());
            row.put("holds", holds(figure));
        });
        return row;
    }

    private Optional<Floor> floor(Figure figure) {
        return floors.of(figure.set(), figure.name());
    }

    private boolean holds(Figure figure) {
        return floor(figure).map(floor -> floor.holds(figure.value())).orElse(true);
    }

    private String bound(Figure figure) {
        var bounds = new ArrayList<String>();
        floor(figure).ifPresent(floor -> {
            if (floor.floor() != null) {
                bounds.add("≥ " + figure.shown(floor.floor()));
            }
            if (floor.ceiling() != null) {
                bounds.add("≤ " + figure.shown(floor.ceiling()));
            }
        });
        return String.join(" ", bounds);
    }
}
