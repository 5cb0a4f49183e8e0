package pro.supportmax.knowledge.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * The questions, as the articles' writers expect them from customers, that are closest to the one that is asked: for
 * each article its closest. People ask in other words than articles are written in, and a question is nearer to a
 * question than to its answer (Nogueira et al., "Document Expansion by Query Prediction", 2019; here by hand).
 *
 * @param cosine with the question that is asked
 */
public record Asked(String question, double cosine) {

    /** What unrelated questions have in common; less than that counts as nothing. */
    public static final double UNRELATED = 0.6;

    private static final int CLOSEST = 24;
    private static final int ARTICLES = 5;
    private static final int PASSAGES = 12;

    public static final Asked NOTHING = new Asked("", UNRELATED);

    /** By article, closest first. */
    static Map<String, Asked> closest(IndexSearcher searcher, float[] direction) throws IOException {
        var closest = new LinkedHashMap<String, Asked>();
        var stored = searcher.storedFields();
        var near = searcher.search(new KnnFloatVectorQuery(LuceneIndex.ASKED, direction, CLOSEST), CLOSEST);
        for (var hit : near.scoreDocs) {
            double cosine = Hits.cosine(hit.score);
            if (cosine > UNRELATED) {
                var asked = stored.document(hit.doc, Set.of(LuceneIndex.ARTICLE, LuceneIndex.QUESTION));
                closest.putIfAbsent(asked.get(LuceneIndex.ARTICLE), new Asked(asked.get(LuceneIndex.QUESTION), cosine));
            }
        }
        return closest;
    }

    /** Passages of the articles whose questions are closest, for they may be found in no other way. */
    static List<ScoreDoc> passages(IndexSearcher searcher, Map<String, Asked> asked, @Nullable Query filter)
            throws IOException {
        var passages = new ArrayList<ScoreDoc>();
        for (var article : asked.keySet().stream().limit(ARTICLES).toList()) {
            var own = new BooleanQuery.Builder()
                    .add(new TermQuery(new Term(LuceneIndex.ARTICLE, article)), Occur.FILTER)
                    .add(filter == null ? new FieldExistsQuery(LuceneIndex.WORDS) : filter, Occur.FILTER)
                    .build();
            passages.addAll(List.of(searcher.search(own, PASSAGES).scoreDocs));
        }
        return passages;
    }
}
