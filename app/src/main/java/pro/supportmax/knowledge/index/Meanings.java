package pro.supportmax.knowledge.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;

/** Reads back the embeddings that an index keeps, article by article. */
public final class Meanings {

    private Meanings() {}

    /**
     * Up to so many embeddings of each article: of the questions that it is expected to answer, or of its passages when
     * it names none.
     */
    public static Map<String, List<float[]>> of(LuceneIndex index, int most) throws IOException {
        return index.search(searcher -> {
            var asked = new LinkedHashMap<String, List<float[]>>();
            each(searcher.getIndexReader(), LuceneIndex.ASKED, (article, v) -> add(asked, article, v, most));
            var said = new LinkedHashMap<String, List<float[]>>();
            each(searcher.getIndexReader(), LuceneIndex.VECTOR, (article, v) -> add(said, article, v, most));
            said.putAll(asked);
            return said;
        });
    }

    /** The category of each article. */
    public static Map<String, String> categories(LuceneIndex index) throws IOException {
        return index.search(searcher -> {
            var categories = new LinkedHashMap<String, String>();
            for (var leaf : searcher.getIndexReader().leaves()) {
                var articles = DocValues.getSorted(leaf.reader(), LuceneIndex.ARTICLE);
                var shelves = DocValues.getSorted(leaf.reader(), LuceneIndex.CATEGORY);
                var live = leaf.reader().getLiveDocs();
                while (shelves.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    int doc = shelves.docID();
                    if ((live == null || live.get(doc)) && articles.advanceExact(doc)) {
                        categories.put(
                                articles.lookupOrd(articles.ordValue()).utf8ToString(),
                                shelves.lookupOrd(shelves.ordValue()).utf8ToString());
                    }
                }
            }
            return categories;
        });
    }

    static void each(IndexReader reader, String field, BiConsumer<String, float[]> use) throws IOException {
        for (var leaf : reader.leaves()) {
            each(leaf.reader(), field, use);
        }
    }

    private static void each(LeafReader leaf, String field, BiConsumer<String, float[]> use) throws IOException {
        var vectors = leaf.getFloatVectorValues(field);
        if (vectors == null) {
            return;
        }
        var articles = DocValues.getSorted(leaf, LuceneIndex.ARTICLE);
        var live = leaf.getLiveDocs();
        var at = vectors.iterator();
        while (at.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if ((live == null || live.get(at.docID())) && articles.advanceExact(at.docID())) {
                var article = articles.lookupOrd(articles.ordValue()).utf8ToString();
                use.accept(article, vectors.vectorValue(at.index()).clone());
            }
        }
    }

    private static void add(Map<String, List<float[]>> to, String article, float[] embedding, int most) {
        var own = to.computeIfAbsent(article, _ -> new ArrayList<>());
        if (own.size() < most) {
            own.add(embedding);
        }
    }
}
