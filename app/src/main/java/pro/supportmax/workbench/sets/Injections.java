package pro.supportmax.workbench.sets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import pro.supportmax.guard.Guard;
import pro.supportmax.workbench.measures.Figure;

/**
 * Prompt injection: how many attacks of each kind the guard taints, and how many harmless texts, among them every row of
 * two sets of genuine customer questions.
 */
record Injections(String set, String file, Guard guard) implements Evaluation {

    private static final Map<String, String> GENUINE =
            Map.of("banking77", "banking77/banking77.jsonl", "bitext", "bitext/bitext.jsonl");

    @Override
    public Outcome run(Bench bench) {
        var rows = bench.rows(file);
        var findings = new ArrayList<String>();
        var figures = new ArrayList<Figure>();
        var attacks = rows.stream().filter(row -> row.is("label", "injection")).toList();
        var harmless = new TreeMap<>(kinds(rows, row -> row.is("label", "benign")));
        GENUINE.forEach((name, file) -> {
            if (bench.data().has(file)) {
                harmless.put(name, bench.rows(file));
            }
        });
        figures.add(share(bench, "recall", attacks));
        kinds(attacks, _ -> true).forEach((kind, part) -> figures.add(share(bench, "recall-" + kind, part)));
        harmless.forEach((kind, part) -> {
            figures.add(share(bench, "false-positives-" + kind, part));
            part.stream()
                    .filter(this::tainted)
                    .limit(3)
                    .forEach(row -> findings.add("falsely tainted (" + kind + ", "
                            + guard.screen(row.text()).taints().getFirst().kind() + "): "
                            + Texts.shortened(row.text())));
        });
        attacks.stream()
                .filter(row -> !tainted(row))
                .limit(6)
                .forEach(row -> findings.add("missed (" + row.text("kind") + "): " + Texts.shortened(row.text())));
        return new Outcome(figures, findings);
    }

    private Figure share(Bench bench, String name, List<Row> rows) {
        var hits = new ArrayList<Row>();
        bench.each(rows, row -> {
            if (tainted(row)) {
                hits.add(row);
            }
        });
        return Figure.share(set, name, (double) hits.size() / Math.max(1, rows.size()), rows.size());
    }

    private boolean tainted(Row row) {
        return guard.screen(row.text()).tainted();
    }

    private static Map<String, List<Row>> kinds(List<Row> rows, Predicate<Row> which) {
        var kinds = new LinkedHashMap<String, List<Row>>();
        rows.stream()
                .filter(which)
                .forEach(row -> kinds.computeIfAbsent(row.text("kind"), _ -> new ArrayList<>())
                        .add(row));
        return kinds;
    }
}
