package pro.supportmax.knowledge.answering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import pro.supportmax.knowledge.index.Bytes;
import pro.supportmax.knowledge.index.Vocabulary;

/**
 * How close words of a question are in meaning to the words of a few passages. One word is compared with all of theirs at
 * once, dimension by dimension: a loop without a reduction, which the compiler turns into vector instructions.
 */
final class Closeness {

    private final Function<String, float[]> embed;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<byte[]> meanings = new ArrayList<>();
    private final Map<String, float[]> cosines = new HashMap<>();
    private float[] columns = {};

    Closeness(Set<String> words, Vocabulary vocabulary, Function<String, float[]> embed) {
        this.embed = embed;
        for (var word : words) {
            var meaning = vocabulary.of(word);
            if (meaning != null) {
                places.put(word, meanings.size());
                meanings.add(meaning);
            }
        }
    }

    /** The cosine of a word with the closest of some of these words; {@code least} when none is closer. */
    double closest(String word, Set<String> of, double least) {
        var all = cosines.computeIfAbsent(word, this::cosines);
        double closest = least;
        for (var other : of) {
            var place = places.get(other);
            if (place != null) {
                closest = Math.max(closest, all[place]);
            }
        }
        return closest;
    }

    private float[] cosines(String word) {
        var direction = embed.apply(word);
        int n = meanings.size();
        if (columns.length == 0) {
            columns = columns(direction.length, n);
        }
        var sums = new float[n];
        for (int i = 0; i < direction.length; i++) {
            add(direction[i], i * n, sums);
        }
        for (int e = 0; e < n; e++) {
            sums[e] = Bytes.scaled(sums[e], meanings.get(e));
        }
        return sums;
    }

    private void add(float x, int row, float[] sums) {
        for (int e = 0; e < sums.length; e++) {
            sums[e] += x * columns[row + e];
        }
    }

    private float[] columns(int dimensions, int n) {
        var unpacked = new float[dimensions * n];
        for (int e = 0; e < n; e++) {
            Bytes.spread(meanings.get(e), unpacked, e, n);
        }
        return unpacked;
    }
}
