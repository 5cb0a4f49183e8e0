package pro.supportmax.workbench.measures;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often predicted labels are the true ones. */
public final class Agreement {

    private final Map<String, Map<String, Integer>> predictedOf = new TreeMap<>();
    private int right;
    private int all;

    public synchronized void add(String truth, String predicted) {
        predictedOf.computeIfAbsent(truth, _ -> new TreeMap<>()).merge(predicted, 1, Integer::sum);
        right += truth.equals(predicted) ? 1 : 0;
        all++;
    }

    public int size() {
        return all;
    }

    public double accuracy() {
        return all == 0 ? 0 : (double) right / all;
    }

    /** The mean of the F1 measures of all true classes, each as heavy as the other. */
    public double macroF1() {
        return predictedOf.keySet().stream().mapToDouble(this::f1).average().orElse(0);
    }

    /** The most frequent confusions, such as {@code "billing read as account: 12 of 80"}. */
    public List<String> confusions(int most) {
        record Confusion(String truth, String predicted, int count) {}
        return predictedOf.entrySet().stream()
                .flatMap(truth -> truth.getValue().entrySet().stream()
                        .filter(predicted -> !predicted.getKey().equals(truth.getKey()))
                        .map(predicted -> new Confusion(truth.getKey(), predicted.getKey(), predicted.getValue())))
                .sorted(Comparator.comparingInt(Confusion::count).reversed())
                .limit(most)
                .map(each -> each.truth + " read as " + each.predicted + ": " + each.count + " of " + count(each.truth))
                .toList();
    }

    private double f1(String label) {
        int hits = predictedOf.getOrDefault(label, Map.of()).getOrDefault(label, 0);
        int predicted = predictedOf.values().stream()
                .mapToInt(counts -> counts.getOrDefault(label, 0))
                .sum();
        int wanted = count(label);
        return predicted + wanted == 0 ? 0 : 2.0 * hits / (predicted + wanted);
    }

    private int count(String truth) {
        return predictedOf.getOrDefault(truth, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
