package pro.supportmax.knowledge.index;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Which articles a question may belong to, by {@link Discriminant}.
 *
 * @param places of the articles in {@code logProbabilities}; empty when there is no opinion
 * @param logProbabilities natural logarithms
 */
record Opinion(Map<String, Integer> places, double[] logProbabilities) {

    static final Opinion NONE = new Opinion(Map.of(), new double[0]);

    private static final double UNTHINKABLE = -30;

    /** Never below {@value #UNTHINKABLE}, and 0 for all when there is no opinion. */
    double of(String article) {
        if (places.isEmpty()) {
            return 0;
        }
        var place = places.get(article);
        return place == null ? UNTHINKABLE : Math.max(UNTHINKABLE, logProbabilities[place]);
    }

    /** The most probable articles, best first. */
    List<String> best(int most) {
        return places.entrySet().stream()
                .sorted(Comparator.comparingDouble(entry -> -logProbabilities[entry.getValue()]))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
