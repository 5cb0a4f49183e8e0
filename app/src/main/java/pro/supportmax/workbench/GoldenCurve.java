package pro.supportmax.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pro.supportmax.quality.GoldenCase;
import pro.supportmax.quality.GoldenCase.Split;
import pro.supportmax.quality.GoldenSet;
import pro.supportmax.quality.RiskCoverage;
import pro.supportmax.quality.RiskCoverage.Point;
import pro.supportmax.quality.Scorecard;
import pro.supportmax.quality.Scored;
import pro.supportmax.quality.spi.Candidate;
import pro.supportmax.workbench.measures.Figure;
import pro.supportmax.workbench.sets.Bench;
import pro.supportmax.workbench.sets.Evaluation;

/**
 * What the machine would get right and wrong at each threshold of confidence: the golden cases, asked of a product that
 * words an answer however unsure it is. The threshold is chosen on the split tune; test tells what it is worth.
 */
record GoldenCurve(Path folder) implements Evaluation {

    private static final String SET = Measuring.CURVE;
    private static final double WRONG = 0.02;
    private static final double LEAKED = 0.05;
    private static final int SHOWN = 12;

    @Override
    public Outcome run(Bench bench) {
        var cases = GoldenSet.read(folder).cases().stream()
                .filter(each -> !each.conversation())
                .toList();
        var scored = new ArrayList<Scored>();
        try (var bold = Product.start(true, "--supportmax.knowledge.answer-threshold=0")) {
            var candidate = bold.get(Candidate.class);
            bench.each(cases, each -> scored.addAll(Scored.run(each, candidate)));
        }
        var card = new Scorecard(scored);
        var tune = card.riskCoverage(Split.TUNE);
        var findings = new ArrayList<>(curve(tune));
        var figures = new ArrayList<Figure>();
        tune.best(WRONG, LEAKED).ifPresent(best -> {
            figures.add(Figure.score(SET, "threshold", best.threshold(), count(cases, Split.TUNE)));
            figures.addAll(figures("tune", best, count(cases, Split.TUNE)));
            figures.addAll(
                    figures("test", card.riskCoverage(Split.TEST).at(best.threshold()), count(cases, Split.TEST)));
        });
        return new Outcome(figures, findings);
    }

    private static List<Figure> figures(String split, Point point, int of) {
        return List.of(
                Figure.share(SET, split + "-right-at-threshold", point.right(), of),
                Figure.share(SET, split + "-wrong-at-threshold", point.wrong(), of),
                Figure.share(SET, split + "-leaked-at-threshold", point.leaked(), of));
    }

    private static int count(List<GoldenCase> cases, Split split) {
        return (int) cases.stream().filter(each -> each.split() == split).count();
    }

    /** Some points of the curve, from the most cautious to the boldest. */
    private static List<String> curve(RiskCoverage curve) {
        var points = curve.points();
        var told = new ArrayList<String>();
        for (int i = 1; i <= Math.min(SHOWN, points.size()); i++) {
            var point = points.get(i * points.size() / Math.min(SHOWN, points.size()) - 1);
            told.add(String.format(
                    Locale.ROOT,
                    "tune: threshold %.3f answers %.1f %% rightly, %.1f %% wrongly, and %.1f %% of the unanswerable",
                    point.threshold(),
                    point.right() * 100,
                    point.wrong() * 100,
                    point.leaked() * 100));
        }
        return told;
    }
}
