package pro.supportmax.workbench.sets;

import java.util.List;
import pro.supportmax.workbench.measures.Figure;
import pro.supportmax.workbench.measures.Separation;

/**
 * Which similarity of two questions is safe for giving the same answer: the lowest cosine at which under 1 % of
 * look-alikes with another meaning are taken for the same, and how many paraphrases it then finds.
 */
record SimilarQuestions(String set, String file) implements Evaluation {

    private static final double BEARABLE = 0.0099;

    @Override
    public Outcome run(Bench bench) {
        var chosenOn = bench.training().has(file) ? bench.training() : bench.data();
        var threshold = separation(bench, chosenOn.rows(file)).threshold(BEARABLE);
        var rows = bench.rows(file);
        var separation = separation(bench, rows);
        return new Outcome(
                List.of(
                        Figure.score(set, "cosine-threshold", threshold, rows.size()),
                        Figure.share(set, "hit-rate", separation.found(threshold), separation.positives().length),
                        Figure.share(
                                set, "false-hits", separation.falselyFound(threshold), separation.negatives().length),
                        Figure.score(set, "auroc", separation.area(), rows.size())),
                List.of());
    }

    private static Separation separation(Bench bench, List<Row> pairs) {
        return new Separation(
                cosines(
                        bench,
                        pairs.stream().filter(row -> row.flag("sameIntent")).toList()),
                cosines(
                        bench,
                        pairs.stream().filter(row -> !row.flag("sameIntent")).toList()));
    }

    private static double[] cosines(Bench bench, List<Row> pairs) {
        var left = bench.embed(pairs.stream().map(row -> row.text("a")).toList());
        var right = bench.embed(pairs.stream().map(row -> row.text("b")).toList());
        var cosines = new double[pairs.size()];
        for (int i = 0; i < cosines.length; i++) {
            cosines[i] = left.get(i).cosine(right.get(i));
        }
        return cosines;
    }
}
