package pro.supportmax.workbench.measures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** How high what is relevant stands in lists of results; every relevant document counts the same. */
public final class Ranking {

    private record Found(List<String> ids, Set<String> relevant) {}

    private final List<Found> all = new ArrayList<>();

    /**
     * @param ids documents in the order in which they were found, each once
     * @param relevant what should be found, not empty
     */
    public synchronized void add(List<String> ids, Set<String> relevant) {
        if (relevant.isEmpty() || new HashSet<>(ids).size() != ids.size()) {
            throw new IllegalArgumentException("Something must be relevant, and nothing is found twice");
        }
        all.add(new Found(List.copyOf(ids), Set.copyOf(relevant)));
    }

    public int size() {
        return all.size();
    }

    /** The share of the relevant documents that are among the first {@code k}. */
    public double recallAt(int k) {
        return mean(found -> (double) hits(found, k) / found.relevant.size());
    }

    /** The share of questions with a relevant document among the first {@code k}. */
    public double hitAt(int k) {
        return mean(found -> hits(found, k) > 0 ? 1 : 0);
    }

    /** Mean reciprocal rank of the first relevant document among the first {@code k}, 0 when there is none. */
    public double reciprocalRankAt(int k) {
        return mean(found -> {
            for (int rank = 0; rank < Math.min(k, found.ids.size()); rank++) {
                if (found.relevant.contains(found.ids.get(rank))) {
                    return 1.0 / (rank + 1);
                }
            }
            return 0;
        });
    }

    /** Normalised discounted cumulative gain with gains of 0 or 1 (Järvelin and Kekäläinen 2002). */
    public double gainAt(int k) {
        return mean(found -> {
            double gain = 0;
            double ideal = 0;
            for (int rank = 0; rank < k; rank++) {
                double weight = 1 / (Math.log(rank + 2) / Math.log(2));
                ideal += rank < found.relevant.size() ? weight : 0;
                gain += rank < found.ids.size() && found.relevant.contains(found.ids.get(rank)) ? weight : 0;
            }
            return gain / ideal;
        });
    }

    private static long hits(Found found, int k) {
        return found.ids.stream().limit(k).filter(found.relevant::contains).count();
    }

    private double mean(ToDoubleFunction<Found> measure) {
        return all.stream().mapToDouble(measure).average().orElse(0);
    }
}
