package pro.supportmax.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.store.FSDirectory;
import pro.supportmax.knowledge.Question;

/** How many of the ten nearest passages the index's graph finds, compared with looking at every vector. */
final class Recall {

    /** The field and the depth of the product's own search. */
    private static final String FIELD = "vector";

    private static final int DEPTH = 50;
    private static final int NEAREST = 10;

    private Recall() {}

    static double at10(int passages, List<Question> questions) throws IOException {
        var progress = new Progress();
        try (var directory = FSDirectory.open(Library.folder(passages));
                var reader = DirectoryReader.open(directory)) {
            var searcher = new IndexSearcher(reader);
            int found = 0;
            for (int i = 0; i < questions.size(); i++) {
                var embedding = questions.get(i).embedding();
                if (embedding == null) {
                    throw new IllegalArgumentException("A question without its embedding");
                }
                found += found(searcher, embedding.values());
                int done = i + 1;
                progress.tell(() -> "recall over " + done + " of " + questions.size() + " questions");
            }
            return (double) found / (NEAREST * questions.size());
        }
    }

    private static int found(IndexSearcher searcher, float[] vector) throws IOException {
        var least = tenth(searcher, vector) - 1e-6f;
        var near = searcher.search(new KnnFloatVectorQuery(FIELD, vector, DEPTH), NEAREST);
        return (int) Arrays.stream(near.scoreDocs)
                .filter(hit -> 2 * hit.score - 1 >= least)
                .count();
    }

    /** The tenth highest cosine of all vectors. */
    private static float tenth(IndexSearcher searcher, float[] vector) throws IOException {
        var best = new float[NEAREST];
        Arrays.fill(best, -1);
        for (var leaf : searcher.getIndexReader().leaves()) {
            var values = leaf.reader().getFloatVectorValues(FIELD);
            for (int i = 0; values != null && i < values.size(); i++) {
                float cosine = dot(values.vectorValue(i), vector);
                if (cosine > best[0]) {
                    best[0] = cosine;
                    Arrays.sort(best);
                }
            }
        }
        return best[0];
    }

    private static float dot(float[] one, float[] other) {
        float sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
