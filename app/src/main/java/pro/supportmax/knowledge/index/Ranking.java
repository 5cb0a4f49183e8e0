package pro.supportmax.knowledge.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * The passages that fit a question, best first.
 *
 * <p>Two searches, one for words (BM25) and one for meaning (HNSW), bring up to {@value #DEPTH} passages each. They are
 * put in one order by a convex combination of their scores (Bruch, Gai and Ingber, "An Analysis of Fusion Functions for
 * Hybrid Retrieval", 2023; it measured better than reciprocal ranks here), and the best are ranked again by finer
 * evidence: the closest single sentence (as late interaction does, Khattab and Zaharia 2020) and the article's title.
 * The weights were chosen on one half of MTRAG and of the demo company's questions and hold on the other.
 *
 * @param asked by article, the expected question that is closest; articles without one that is near are missing
 * @param background the usual cosine of passages that are near and yet do not answer: the mean of ranks 11 to 50
 */
public record Ranking(Terms terms, List<Candidate> candidates, double background, Map<String, Asked> asked) {

    private static final int DEPTH = 50;
    private static final int SECOND_LOOK = 30;
    private static final int NEAREST = 10;
    private static final double USUAL_BACKGROUND = 0.6;

    private static final double WORDS = 0.2;
    private static final double SENTENCE = 0.5;
    private static final double TITLE = 0.5;
    private static final double TITLE_WORDS = 0.15;
    private static final double ALL_WORDS = 0.15;
    private static final double ASKED = 1.0;

    public static Ranking of(LuceneIndex index, Query query) throws IOException {
        return index.search(searcher -> new Search(searcher, query).run());
    }

    /** One search on one view of the index. */
    private static final class Search {

        private final IndexSearcher searcher;
        private final Query query;
        private final Terms terms;
        private final float[] direction;
        private final org.apache.lucene.search.@Nullable Query filter;

        Search(IndexSearcher searcher, Query query) throws IOException {
            this.searcher = searcher;
            this.query = query;
            this.terms = new Terms(query.text(), searcher.getIndexReader());
            this.direction = query.direction();
            this.filter = filter();
        }

        Ranking run() throws IOException {
            var near = searcher.search(new KnnFloatVectorQuery(LuceneIndex.VECTOR, direction, DEPTH, filter), DEPTH);
            var worded = searcher.search(words(), DEPTH);
            var asked = Asked.closest(searcher, direction);
            var hits = new Hits(searcher, worded.scoreDocs, near.scoreDocs);
            var expected = Asked.passages(searcher, asked, filter);
            hits.add(expected);
            hits.measure(query, direction);
            var best = hits.best(SECOND_LOOK, expected, hit -> WORDS * hit.words() + hit.towards());
            var mentions = new Mentions(searcher, best.stream().map(Hit::doc).toList());
            var inTitle = mentions.of(LuceneIndex.TITLE, terms);
            var anywhere = mentions.of(LuceneIndex.WORDS, terms);
            var candidates = new ArrayList<Candidate>();
            var stored = searcher.storedFields();
            for (int i = 0; i < best.size(); i++) {
                var document = stored.document(best.get(i).doc(), Set.of(LuceneIndex.STORED));
                var passage = Stored.unpack(document.getBinaryValue(LuceneIndex.STORED).bytes);
                double mentioned = TITLE_WORDS * inTitle[i] + ALL_WORDS * anywhere[i];
                var expects = asked.getOrDefault(passage.entry().article(), Asked.NOTHING);
                mentioned += ASKED * (expects.cosine() - Asked.UNRELATED);
                candidates.add(candidate(best.get(i), passage, inTitle[i], mentioned));
            }
            candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
            return new Ranking(terms, candidates, background(near.scoreDocs), asked);
        }

        private Candidate candidate(Hit hit, Stored stored, double titleCoverage, double more) {
            double sentence = -1;
            for (var unit : stored.units()) {
                sentence = Math.max(sentence, Bytes.cosine(unit, direction));
            }
            double score = WORDS * hit.words()
                    + hit.towards()
                    + SENTENCE * sentence
                    + TITLE * Bytes.cosine(stored.title(), direction)
                    + more;
            return new Candidate(stored, hit.cosine(), titleCoverage, score);
        }

        private org.apache.lucene.search.Query words() {
            var words = new BooleanQuery.Builder();
            var asked = terms.size() > 0 ? terms.words().keySet() : Set.copyOf(Words.stems(query.text()));
            asked.forEach(stem -> words.add(new TermQuery(new Term(LuceneIndex.WORDS, stem)), Occur.SHOULD));
            var earlier = query.earlier();
            if (earlier != null) {
                Words.content(earlier.text()).keySet().stream()
                        .filter(stem -> !asked.contains(stem))
                        .forEach(stem -> words.add(
                                new BoostQuery(new TermQuery(new Term(LuceneIndex.WORDS, stem)), Query.EARLIER),
                                Occur.SHOULD));
            }
            if (filter == null) {
                return words.build();
            }
            return new BooleanQuery.Builder()
                    .add(words.build(), Occur.MUST)
                    .add(filter, Occur.FILTER)
                    .build();
        }

        private org.apache.lucene.search.@Nullable Query filter() {
            if (query.filter().isEmpty()) {
                return null;
            }
            var all = new BooleanQuery.Builder();
            query.filter().forEach((label, value) -> {
                if (!LuceneIndex.LABELS.contains(label)) {
                    throw new IllegalArgumentException("Passages cannot be filtered by " + label);
                }
                all.add(
                        new BooleanQuery.Builder()
                                .add(new TermQuery(new Term(label, value)), Occur.SHOULD)
                                .add(new TermQuery(new Term(label, LuceneIndex.ANY)), Occur.SHOULD)
                                .build(),
                        Occur.FILTER);
            });
            return all.build();
        }

        /** With few passages the ranks after the tenth say little, so they are mixed with what is usual. */
        private double background(org.apache.lucene.search.ScoreDoc[] near) {
            double sum = 0;
            int others = Math.max(0, near.length - NEAREST);
            for (int i = NEAREST; i < near.length; i++) {
                sum += Hits.cosine(near[i].score);
            }
            int missing = DEPTH - NEAREST - others;
            return (sum + missing * USUAL_BACKGROUND) / (DEPTH - NEAREST);
        }
    }
}
