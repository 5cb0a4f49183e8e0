package pro.supportmax.knowledge.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * The passages that fit a question, best first.
 *
 * <p>Three searches, for words (BM25), for meaning (HNSW) and for the questions that articles are expected to answer,
 * bring up to {@value #DEPTH} passages each, and {@link Discriminant} names the articles that are probable as a whole.
 * All is put in one order by a convex combination of the scores (Bruch, Gai and Ingber, "An Analysis of Fusion Functions
 * for Hybrid Retrieval", 2023; it measured better than reciprocal ranks here), and the best are ranked again by finer
 * evidence: the closest single sentence (as late interaction does, Khattab and Zaharia 2020) and the article's title.
 * The weights were chosen on halves of MTRAG and of the demo company's questions and hold on the others.
 *
 * @param background the usual cosine of passages that are near and yet do not answer: the mean of ranks 11 to 50
 * @param asked the expected questions that are close
 * @param agreement which searches by themselves find the article of the best passage first
 */
public record Ranking(Terms terms, List<Candidate> candidates, double background, Asked asked, Agreement agreement) {

    private static final int DEPTH = 50;
    private static final int SECOND_LOOK = 30;
    private static final int NEAREST = 10;
    private static final int WHOLE_ARTICLES = 6;
    private static final int PASSAGES_OF_ONE = 12;
    private static final double USUAL_BACKGROUND = 0.6;

    private static final double WORDS = 0.2;
    private static final double SENTENCE = 0.5;
    private static final double TITLE = 0.5;
    private static final double TITLE_WORDS = 0.15;
    private static final double ALL_WORDS = 0.15;
    private static final double ASKED = 1.0;
    private static final double ASKED_HERE = 1.0;
    private static final double ASKED_AT_FIRST = 1.5;
    private static final double PROBABLE = 0.03;

    /**
     * What the searches by themselves say of the article that the best passage is of.
     *
     * @param meaning whether the nearest passage is of it
     * @param probability how probable it is; 0 when nothing is known
     */
    public record Agreement(boolean meaning, double probability) {}

    public static Ranking of(LuceneIndex index, Query query) throws IOException {
        return index.search(searcher -> new Search(index, searcher, query).run());
    }

    /** One search on one view of the index. */
    private static final class Search {

        private final IndexSearcher searcher;
        private final Decoded decoded;
        private final Query query;
        private final Terms terms;
        private final float[] direction;
        private final org.apache.lucene.search.@Nullable Query filter;
        private final Asked asked;
        private final Opinion opinion;

        Search(LuceneIndex index, IndexSearcher searcher, Query query) throws IOException {
            this.searcher = searcher;
            this.decoded = index.decoded();
            this.query = query;
            this.terms = new Terms(query.text(), searcher.getIndexReader());
            this.direction = query.direction();
            this.filter = filter();
            this.asked = Asked.closest(searcher, decoded, direction);
            this.opinion =
                    index.discriminant(searcher).map(d -> d.of(direction)).orElse(Opinion.NONE);
        }

        Ranking run() throws IOException {
            var near = searcher.search(new KnnFloatVectorQuery(LuceneIndex.VECTOR, direction, DEPTH, filter), DEPTH);
            var hits = new Hits(searcher);
            hits.addWorded(searcher.search(words(), DEPTH).scoreDocs);
            hits.add(near.scoreDocs);
            for (var article : wholeArticles()) {
                hits.add(searcher.search(of(article), PASSAGES_OF_ONE).scoreDocs);
            }
            hits.measure(query, direction);
            var best = hits.best(
                    SECOND_LOOK,
                    hit -> WORDS * hit.words()
                            + hit.towards()
                            + ASKED_AT_FIRST * asked.toArticle(hit.article())
                            + PROBABLE * opinion.of(hit.article()));
            var candidates = candidates(best);
            return new Ranking(terms, candidates, background(near.scoreDocs), asked, agreement(hits, candidates));
        }

        /** Articles that may be found in no other way: their passages are written in other words. */
        private Set<String> wholeArticles() {
            var articles = new LinkedHashSet<>(asked.best(WHOLE_ARTICLES));
            articles.addAll(opinion.best(WHOLE_ARTICLES));
            return articles;
        }

        private org.apache.lucene.search.Query of(String article) {
            return new BooleanQuery.Builder()
                    .add(new TermQuery(new Term(LuceneIndex.ARTICLE, article)), Occur.FILTER)
                    .add(filter == null ? new FieldExistsQuery(LuceneIndex.WORDS) : filter, Occur.FILTER)
                    .build();
        }

        private List<Candidate> candidates(List<Hit> hits) throws IOException {
            var mentions = new Mentions(searcher, hits.stream().map(Hit::doc).toList());
            var inTitle = mentions.of(LuceneIndex.TITLE, terms);
            var anywhere = mentions.of(LuceneIndex.WORDS, terms);
            var candidates = new ArrayList<Candidate>();
            for (int i = 0; i < hits.size(); i++) {
                var hit = hits.get(i);
                var passage = decoded.passage(searcher, hit.doc());
                double score = closeness(hit, passage)
                        + TITLE_WORDS * inTitle[i]
                        + ALL_WORDS * anywhere[i]
                        + ASKED * asked.toArticle(hit.article())
                        + ASKED_HERE * asked.toPassage(passage.entry())
                        + PROBABLE * opinion.of(hit.article());
                candidates.add(new Candidate(passage, hit.cosine(), inTitle[i], score));
            }
            candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
            return candidates;
        }

        private double closeness(Hit hit, Stored stored) {
            double sentence = -1;
            for (var unit : stored.units()) {
                sentence = Math.max(sentence, Bytes.cosine(unit, direction));
            }
            return WORDS * hit.words()
                    + hit.towards()
                    + SENTENCE * sentence
                    + TITLE * Bytes.cosine(stored.title(), direction);
        }

        private Agreement agreement(Hits hits, List<Candidate> candidates) {
            if (candidates.isEmpty()) {
                return new Agreement(false, 0);
            }
            var article = candidates.getFirst().stored().entry().article();
            return new Agreement(
                    hits.best(1, Hit::towards).getFirst().article().equals(article),
                    opinion.places().isEmpty() ? 0 : Math.exp(opinion.of(article)));
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
