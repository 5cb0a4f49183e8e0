package pro.supportmax.triage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pro.supportmax.kernel.Confidence;
import pro.supportmax.triage.classifiers.Classifier;

/** What a classifier makes of a whole message: the mean over the parts that state a matter, or over all if none does. */
final class Impression {

    private Impression() {}

    static Label of(Classifier head, List<Segment> segments) {
        var matters = segments.stream().filter(Segment::matter).toList();
        var heard = matters.isEmpty() ? segments : matters;
        var sums = new HashMap<String, Double>();
        for (var segment : heard) {
            head.predict(segment.embedding())
                    .probabilities()
                    .forEach((id, probability) -> sums.merge(id, probability / heard.size(), Double::sum));
        }
        var best = sums.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        return new Label(best.getKey(), new Confidence(Math.clamp(best.getValue(), 0, 1)));
    }
}
