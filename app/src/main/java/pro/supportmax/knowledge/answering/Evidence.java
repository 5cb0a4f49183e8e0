package pro.supportmax.knowledge.answering;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pro.supportmax.knowledge.index.Candidate;
import pro.supportmax.knowledge.index.Query;
import pro.supportmax.knowledge.index.Ranking;
import pro.supportmax.knowledge.index.Vocabulary;
import pro.supportmax.knowledge.index.Words;
import pro.supportmax.knowledge.markdown.Cut;

/**
 * What speaks for and against a chosen answer, as numbers for {@link Answerability}.
 *
 * <p>Meaning alone is easily fooled: "How many seats has the Platinum plan?" is close to every sentence about seats. So
 * each content word of the question must be met by the passages that are cited, as the same stem or, by the word's own
 * embedding, as a word that means the same. What is not met weighs as much as the word is rare. Names and codes that no
 * article knows weigh most.
 */
final class Evidence {

    static final List<String> NAMES = List.of(
            "cosine",
            "gap",
            "passage_met",
            "passage_has",
            "lacking",
            "answer_met",
            "asked",
            "asked_here",
            "probable",
            "nearest_agrees",
            "length",
            "title_words",
            "code_missing",
            "code_hit");

    private static final Pattern CODE = Pattern.compile("\\b\\p{L}{1,8}-?\\d+(?:[.-]\\d+)*\\b|\\b\\d+(?:\\.\\d+)+\\b");
    private static final double MEANS_NOTHING = 0.68;
    private static final double MEANS_THE_SAME = 0.85;
    private static final int LONG = 12;
    private static final int CLOSEST_OF_ARTICLE = 3;
    private static final double RAREST = 8;

    private final Ranking ranking;
    private final Query query;
    private final List<Piece> pieces;
    private final Closeness closeness;
    private final Side passages;
    private final Side answer;

    /** @param embed the embedding of a single word of the question, asked only for words that are not met literally */
    Evidence(Ranking ranking, Query query, List<Piece> pieces, Vocabulary vocabulary, Function<String, float[]> embed) {
        this.ranking = ranking;
        this.query = query;
        this.pieces = pieces;
        this.passages = new Side(expected(article(ranking.candidates().getFirst())) + "\n"
                + cited(candidate -> candidate.stored().entry().heading() + "\n"
                        + Cut.text(candidate.stored().entry().units())));
        this.answer = new Side(cited(candidate -> candidate.stored().entry().heading()) + "\n" + said());
        var words = new HashSet<>(passages.words);
        words.addAll(answer.words);
        this.closeness = new Closeness(words, vocabulary, embed);
    }

    /** In the order of {@link #NAMES}. */
    double[] numbers() {
        var top = ranking.candidates().getFirst();
        var terms = ranking.terms();
        var inPassages = terms.words().keySet().stream().collect(Collectors.toMap(stem -> stem, passages::meets));
        var inAnswer = terms.words().keySet().stream().collect(Collectors.toMap(stem -> stem, answer::meets));
        var literally = terms.words().keySet().stream()
                .collect(Collectors.toMap(stem -> stem, stem -> passages.has(stem) ? 1.0 : 0.0));
        return new double[] {
            top.cosine(),
            top.cosine() - ranking.background(),
            weighed(inPassages),
            weighed(literally),
            lacking(literally),
            weighed(inAnswer),
            ranking.asked().toArticle(article(top)),
            ranking.asked().toPassage(top.stored().entry()),
            ranking.agreement().probability(),
            ranking.agreement().meaning() ? 1 : 0,
            Math.min(terms.size(), LONG) / (double) LONG,
            top.titleCoverage(),
            codes().stream().anyMatch(code -> !holds(passages.text, code)) ? 1 : 0,
            codes().stream().anyMatch(code -> holds(headings(), code)) ? 1 : 0,
        };
    }

    /** The questions, closest first, that the article is expected to answer. */
    private String expected(String article) {
        return ranking.asked().of(article).stream()
                .limit(CLOSEST_OF_ARTICLE)
                .map(near -> near.question().text())
                .collect(Collectors.joining("\n"));
    }

    /** How rare the rarest word is that the passages do not have, against the rarest that there can be. */
    private double lacking(Map<String, Double> there) {
        var terms = ranking.terms();
        return terms.words().keySet().stream()
                        .filter(stem -> there.getOrDefault(stem, 0.0) == 0)
                        .mapToDouble(terms::weight)
                        .max()
                        .orElse(0)
                / RAREST;
    }

    private double weighed(Map<String, Double> met) {
        var terms = ranking.terms();
        double sum = 0;
        for (var stem : terms.words().keySet()) {
            sum += terms.weight(stem) * met.getOrDefault(stem, 0.0);
        }
        return terms.total() == 0 ? 0 : sum / terms.total();
    }

    private List<String> codes() {
        return CODE.matcher(query.text())
                .results()
                .map(code -> code.group().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String article(Candidate candidate) {
        return candidate.stored().entry().article();
    }

    private String said() {
        var said = new StringBuilder();
        pieces.forEach(piece -> said.append(piece.unit().text()).append('\n'));
        return said.toString();
    }

    private String cited(Function<Candidate, String> text) {
        var cited = new LinkedHashSet<Candidate>();
        pieces.forEach(piece -> cited.add(piece.candidate()));
        return String.join("\n", cited.stream().map(text).toList());
    }

    private String headings() {
        return cited(candidate -> candidate.stored().entry().heading()).toLowerCase(Locale.ROOT);
    }

    private static boolean holds(String text, String code) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(code) + "(?![\\w-])")
                .matcher(text)
                .find();
    }

    /** One side of the comparison: a text that should meet the question's words. */
    private final class Side {

        private final String text;
        private final Set<String> stems;
        private final Set<String> words;

        Side(String text) {
            this.text = text.toLowerCase(Locale.ROOT);
            this.stems = new HashSet<>(Words.stems(text));
            this.words = Words.telling(text);
        }

        boolean has(String stem) {
            return stems.contains(stem);
        }

        /** From 0, not met, to 1, met literally or by a word of the same meaning. Numbers and codes only literally. */
        double meets(String stem) {
            if (stems.contains(stem)) {
                return 1;
            }
            var word = ranking.terms().words().getOrDefault(stem, stem);
            if (word.length() < 3 || word.chars().anyMatch(Character::isDigit)) {
                return 0;
            }
            double closest = closeness.closest(word, words, MEANS_NOTHING);
            return Math.min(1, (closest - MEANS_NOTHING) / (MEANS_THE_SAME - MEANS_NOTHING));
        }
    }
}
