package pro.supportmax.knowledge.index;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * What a question is about: its content stems, each with the word it came from and how much it tells, by BM25's inverse
 * document frequency over passages. A stem that no passage has tells most.
 */
public final class Terms {

    private final Map<String, String> words;
    private final Map<String, Double> weights = new LinkedHashMap<>();
    private final Map<String, Integer> frequencies = new LinkedHashMap<>();
    private final double sum;

    Terms(String question, IndexReader reader) throws IOException {
        words = Words.content(question);
        int passages = reader.getDocCount(LuceneIndex.WORDS);
        double total = 0;
        for (var stem : words.keySet()) {
            int frequency = reader.docFreq(new Term(LuceneIndex.WORDS, stem));
            double weight = Math.log(1 + (passages - Math.min(passages, frequency) + 0.5) / (frequency + 0.5));
            frequencies.put(stem, frequency);
            weights.put(stem, weight);
            total += weight;
        }
        sum = total;
    }

    /** Stem to word, in the question's order. */
    public Map<String, String> words() {
        return words;
    }

    public int size() {
        return words.size();
    }

    public double weight(String stem) {
        return weights.getOrDefault(stem, 0.0);
    }

    /** Whether any passage has it. */
    public boolean known(String stem) {
        return frequencies.getOrDefault(stem, 0) > 0;
    }

    /** The share of the question's content that is there, weighed by how much each stem tells; 0 to 1. */
    public double coverage(Predicate<String> there) {
        if (sum == 0) {
            return 0;
        }
        double covered = 0;
        for (var stem : words.keySet()) {
            covered += there.test(stem) ? weight(stem) : 0;
        }
        return covered / sum;
    }

    public double total() {
        return sum;
    }
}
