package pro.supportmax.knowledge.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/** What all searches found, each passage once, with its scores. */
final class Hits {

    private record Scored(Hit hit, double score) {}

    private final IndexSearcher searcher;
    private final TreeMap<Integer, Hit> byDoc = new TreeMap<>();

    Hits(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** Lucene keeps scores positive: a dot product d of unit vectors is (1 + d) / 2. */
    static double cosine(float score) {
        return 2 * score - 1;
    }

    void addWorded(ScoreDoc[] worded) {
        double most = worded.length == 0 ? 1 : worded[0].score;
        for (var hit : worded) {
            byDoc.put(hit.doc, new Hit(hit.doc, "", hit.score / most, 0, 0));
        }
    }

    void add(ScoreDoc[] others) {
        for (var hit : others) {
            byDoc.putIfAbsent(hit.doc, new Hit(hit.doc, "", 0, 0, 0));
        }
    }

    /** Fills in the exact cosines and the articles; documents come in ascending order, as vectors are read. */
    void measure(Query query, float[] direction) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        Part part = null;
        for (var hit : List.copyOf(byDoc.values())) {
            var leaf = leaves.get(ReaderUtil.subIndex(hit.doc(), leaves));
            if (part == null || part.leaf() != leaf) {
                part = Part.of(leaf);
            }
            int doc = hit.doc() - leaf.docBase;
            var vector = part.vector(doc);
            double towards = dot(vector, direction);
            double cosine = query.earlier() == null ? towards : dot(vector, query.vector());
            byDoc.put(hit.doc(), new Hit(hit.doc(), part.article(doc), hit.words(), towards, cosine));
        }
    }

    /** One part of the index, read forwards. */
    private record Part(
            LeafReaderContext leaf,
            SortedDocValues articles,
            FloatVectorValues vectors,
            KnnVectorValues.DocIndexIterator at) {

        static Part of(LeafReaderContext leaf) throws IOException {
            var vectors = leaf.reader().getFloatVectorValues(LuceneIndex.VECTOR);
            return new Part(leaf, DocValues.getSorted(leaf.reader(), LuceneIndex.ARTICLE), vectors, vectors.iterator());
        }

        String article(int doc) throws IOException {
            return articles.advanceExact(doc)
                    ? articles.lookupOrd(articles.ordValue()).utf8ToString()
                    : "";
        }

        float[] vector(int doc) throws IOException {
            if (at.advance(doc) != doc) {
                throw new IOException("A passage has lost its vector");
            }
            return vectors.vectorValue(at.index());
        }
    }

    List<Hit> best(int most, ToDoubleFunction<Hit> score) {
        return byDoc.values().stream()
                .map(hit -> new Scored(hit, score.applyAsDouble(hit)))
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .limit(most)
                .map(Scored::hit)
                .toList();
    }

    private static double dot(float[] one, float[] other) {
        float sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
