package pro.supportmax.quality;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How many questions are answered at each threshold of confidence, and how many of them wrongly (risk–coverage curve, El-Yaniv
 * and Wiener 2010, "On the Foundations of Noise-free Selective Classification").
 *
 * @param points by falling threshold, that is by rising coverage
 */
public record RiskCoverage(List<Point> points) {

    /**
     * What happens when answers are sent from this confidence on.
     *
     * @param right share of the answerable questions that are answered rightly
     * @param wrong share of the answerable questions that are answered wrongly
     * @param leaked share of the unanswerable questions that are answered
     */
    public record Point(double threshold, double right, double wrong, double leaked) {}

    /** What counts: a draft, how sure it was, and whether it would have been right. */
    private record Shot(double confidence, boolean answerable, boolean right) {}

    public RiskCoverage {
        points = List.copyOf(points);
    }

    static RiskCoverage of(List<Scored> scored) {
        var answerable = scored.stream().filter(Scored::answerable).count();
        var unanswerable = scored.stream().filter(Scored::unanswerable).count();
        var shots = scored.stream()
                .filter(each -> each.must() != null && each.result().draft() != null)
                .map(RiskCoverage::shot)
                .toList();
        return new RiskCoverage(shots.stream()
                .map(Shot::confidence)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(threshold -> {
                    var sent = shots.stream()
                            .filter(shot -> shot.confidence() >= threshold)
                            .toList();
                    var right = sent.stream().filter(Shot::right).count();
                    var leaked =
                            sent.stream().filter(shot -> !shot.answerable()).count();
                    var wrong = sent.size() - right - leaked;
                    return new Point(
                            threshold, share(right, answerable), share(wrong, answerable), share(leaked, unanswerable));
                })
                .toList());
    }

    /**
     * The lowest threshold, that is the one that answers most, within the bounds.
     *
     * @param wrong the greatest bearable share of answerable questions that are answered wrongly
     * @param leaked the greatest bearable share of unanswerable questions that are answered
     */
    public Optional<Point> best(double wrong, double leaked) {
        return points.stream()
                .filter(point -> point.wrong() <= wrong && point.leaked() <= leaked)
                .min(Comparator.comparingDouble(Point::threshold));
    }

    /** What happens when answers are sent from this confidence on. */
    public Point at(double threshold) {
        return points.stream()
                .filter(point -> point.threshold() >= threshold)
                .min(Comparator.comparingDouble(Point::threshold))
                .map(point -> new Point(threshold, point.right(), point.wrong(), point.leaked()))
                .orElse(new Point(threshold, 0, 0, 0));
    }

    private static Shot shot(Scored each) {
        var draft = each.result().draft();
        var right = draft != null && Judgement.answer(each.step(), draft) instanceof Judgement.Right;
        return new Shot(each.result().confidence().value(), each.answerable(), right);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
