package pro.supportmax.knowledge.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/** What both searches found, each passage once, with both of its scores. */
final class Hits {

    private final IndexSearcher searcher;
    private final TreeMap<Integer, Hit> byDoc = new TreeMap<>();

    Hits(IndexSearcher searcher, ScoreDoc[] worded, ScoreDoc[] near) {
        this.searcher = searcher;
        double most = worded.length == 0 ? 1 : worded[0].score;
        for (var hit : worded) {
            byDoc.put(hit.doc, new Hit(hit.doc, hit.score / most, 0, 0));
        }
        for (var hit : near) {
            byDoc.putIfAbsent(hit.doc, new Hit(hit.doc, 0, 0, 0));
        }
    }

    /** Lucene keeps scores positive: a dot product d of unit vectors is (1 + d) / 2. */
    static double cosine(float score) {
        return 2 * score - 1;
    }

    /** Fills in the exact cosines; documents come in ascending order, as vectors are read. */
    void measure(Query query, float[] direction) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        for (var hit : List.copyOf(byDoc.values())) {
            var leaf = leaves.get(ReaderUtil.subIndex(hit.doc(), leaves));
            var vector = vector(leaf, hit.doc() - leaf.docBase);
            double towards = dot(vector, direction);
            double cosine = query.earlier() == null ? towards : dot(vector, query.vector());
            byDoc.put(hit.doc(), new Hit(hit.doc(), hit.words(), towards, cosine));
        }
    }

    void add(List<ScoreDoc> expected) {
        expected.forEach(hit -> byDoc.putIfAbsent(hit.doc, new Hit(hit.doc, 0, 0, 0)));
    }

    /** The best of all, and besides them half as many of those that are expected. */
    List<Hit> best(int most, List<ScoreDoc> expected, ToDoubleFunction<Hit> score) {
        var order = Comparator.comparingDouble(score).reversed();
        var best = new LinkedHashSet<>(
                byDoc.values().stream().sorted(order).limit(most).toList());
        expected.stream()
                .map(hit -> Objects.requireNonNull(byDoc.get(hit.doc)))
                .sorted(order)
                .limit(most / 2)
                .forEach(best::add);
        return List.copyOf(best);
    }

    private static float[] vector(LeafReaderContext leaf, int doc) throws IOException {
        var values = leaf.reader().getFloatVectorValues(LuceneIndex.VECTOR);
        var at = values.iterator();
        if (at.advance(doc) != doc) {
            throw new IOException("A passage has lost its vector");
        }
        return values.vectorValue(at.index());
    }

    private static double dot(float[] one, float[] other) {
        float sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
