package pro.supportmax.knowledge.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import pro.supportmax.knowledge.ExpectedQuestion;

/**
 * The expected questions that are closest to the one that is asked, by article. People ask in other words than articles
 * are written in, and a question is nearer to a question than to its answer (Nogueira et al., "Document Expansion by
 * Query Prediction", 2019; here by hand).
 */
public final class Asked {

    /** What unrelated questions have in common; less than that counts as nothing. */
    public static final double UNRELATED = 0.6;

    private static final int CLOSEST = 80;

    private final Map<String, List<Near>> near = new LinkedHashMap<>();
    private final boolean any;

    /** @param cosine of an expected question with the one that is asked */
    public record Near(ExpectedQuestion question, double cosine) {}

    private Asked(boolean any) {
        this.any = any;
    }

    /** Whether the articles name such questions at all, close or not. */
    public boolean any() {
        return any;
    }

    static Asked closest(IndexSearcher searcher, Decoded decoded, float[] direction) throws IOException {
        var closest = new Asked(searcher.count(new FieldExistsQuery(LuceneIndex.ASKED)) > 0);
        var hits = searcher.search(new KnnFloatVectorQuery(LuceneIndex.ASKED, direction, CLOSEST), CLOSEST);
        for (var hit : hits.scoreDocs) {
            double cosine = Hits.cosine(hit.score);
            if (cosine > UNRELATED) {
                var asked = decoded.question(searcher, hit.doc);
                closest.near
                        .computeIfAbsent(asked.article(), _ -> new ArrayList<>())
                        .add(new Near(asked.question(), cosine));
            }
        }
        return closest;
    }

    /** Those of an article, closest first. */
    public List<Near> of(String article) {
        return near.getOrDefault(article, List.of());
    }

    /** How much closer than unrelated the closest question is that any part of the article answers; 0 when none is. */
    public double toArticle(String article) {
        return of(article).stream().findFirst().map(Asked::closeness).orElse(0.0);
    }

    /** The same for the questions that this very passage is expected to answer. */
    public double toPassage(Entry entry) {
        return of(entry.article()).stream()
                .filter(each -> answers(entry, each.question()))
                .findFirst()
                .map(Asked::closeness)
                .orElse(0.0);
    }

    /** A section that has the article's own title as its heading is told apart by nothing from what stands before it. */
    private static boolean answers(Entry entry, ExpectedQuestion question) {
        return question.section() == null
                || question.expects(entry.section())
                || entry.section().isEmpty() && entry.title().equals(question.section());
    }

    private static double closeness(Near near) {
        return near.cosine() - UNRELATED;
    }

    /** Articles with such questions, the closest first. */
    List<String> best(int most) {
        return near.keySet().stream().limit(most).toList();
    }
}
