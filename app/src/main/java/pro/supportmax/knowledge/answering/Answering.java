package pro.supportmax.knowledge.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import pro.supportmax.kernel.Citation;
import pro.supportmax.kernel.Confidence;
import pro.supportmax.knowledge.Answer;
import pro.supportmax.knowledge.Passage;
import pro.supportmax.knowledge.index.Candidate;
import pro.supportmax.knowledge.index.Query;
import pro.supportmax.knowledge.index.Ranking;
import pro.supportmax.knowledge.index.Vocabulary;
import pro.supportmax.knowledge.markdown.Cut;

/** Answers a question from ranked passages, word for word, or says that they do not answer it. */
public final class Answering {

    private static final Pattern CODE = Pattern.compile("\\b(\\p{L}{2,8})-(\\d{1,8})\\b");

    private final Answerability withQuestions = Answerability.withQuestions();
    private final Answerability withoutQuestions = Answerability.withoutQuestions();
    private final Vocabulary vocabulary;
    private final Function<String, float[]> embed;
    private final double threshold;

    /**
     * @param embed the embedding of a single word
     * @param threshold the least confidence with which an answer is given
     */
    public Answering(Vocabulary vocabulary, Function<String, float[]> embed, double threshold) {
        this.vocabulary = vocabulary;
        this.embed = embed;
        this.threshold = threshold;
    }

    public Answer answer(Ranking ranking, Query query, int limit) {
        var considered = ranking.candidates().stream()
                .limit(limit)
                .map(Answering::passage)
                .toList();
        if (ranking.candidates().isEmpty()) {
            return new Answer.NotFound("No passage fits the question", considered, Confidence.NONE);
        }
        var unknown = unknownCode(ranking, query);
        if (unknown.isPresent()) {
            return new Answer.NotFound("No article knows " + unknown.get(), considered, Confidence.NONE);
        }
        var pieces = new Extraction(ranking, query).pieces();
        var evidence = new Evidence(ranking, query, pieces, vocabulary, embed).numbers();
        var answerability = ranking.asked().any() ? withQuestions : withoutQuestions;
        var confidence = answerability.confidence(evidence);
        if (!confidence.atLeast(threshold)) {
            return new Answer.NotFound(reason(confidence), considered, confidence);
        }
        return new Answer.Found(Composition.text(pieces), citations(pieces), confidence, considered);
    }

    public static Passage passage(Candidate candidate) {
        var entry = candidate.stored().entry();
        return new Passage(
                entry.id(),
                entry.article(),
                entry.title(),
                entry.section(),
                entry.anchor(),
                Cut.text(entry.units()),
                candidate.score());
    }

    /** A code like CON-110 of a family that the articles know, but not this one: whatever is near is about another. */
    private static Optional<String> unknownCode(Ranking ranking, Query query) {
        var terms = ranking.terms();
        return CODE.matcher(query.text())
                .results()
                .filter(code -> terms.known(code.group(1).toLowerCase(Locale.ROOT)))
                .filter(code -> !terms.known((code.group(1) + code.group(2)).toLowerCase(Locale.ROOT)))
                .map(code -> code.group())
                .findFirst();
    }

    private static String reason(Confidence confidence) {
        return String.format(
                Locale.ROOT, "The best passage answers with a probability of only %.2f", confidence.value());
    }

    private static List<Citation> citations(List<Piece> pieces) {
        var citations = new ArrayList<Citation>();
        for (var piece : pieces) {
            var passage = passage(piece.candidate());
            citations.add(new Citation(
                    passage.article(),
                    passage.title(),
                    passage.url(),
                    piece.unit().quote(),
                    piece.cosine()));
        }
        return citations;
    }
}
