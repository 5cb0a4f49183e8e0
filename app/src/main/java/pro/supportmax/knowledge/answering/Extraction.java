package pro.supportmax.knowledge.answering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import pro.supportmax.knowledge.index.Bytes;
import pro.supportmax.knowledge.index.Candidate;
import pro.supportmax.knowledge.index.Query;
import pro.supportmax.knowledge.index.Ranking;
import pro.supportmax.knowledge.markdown.Unit;

/**
 * Chooses the words of an answer. Sections, not lone sentences, are quoted, so that what is said reads as it was written
 * and conditions stay with what they limit. The best section is said whole; up to two more join it, of the same article
 * or of one that ranks nearly as high, with what of them is nearest to the question. Numbered steps are never cut.
 */
final class Extraction {

    private static final int SECTIONS = 3;
    private static final int MOST_WORDS = 300;
    private static final double SAME_ARTICLE = 0.5;
    private static final double OTHER_ARTICLE = 0.1;
    private static final double NEARLY_AS_NEAR = 0.1;
    private static final double SAME = 0.93;

    private final Ranking ranking;
    private final Query query;

    Extraction(Ranking ranking, Query query) {
        this.ranking = ranking;
        this.query = query;
    }

    /** In reading order, the best article first; empty only when there is no passage at all. */
    List<Piece> pieces() {
        var chosen = new ArrayList<Piece>();
        int sections = 0;
        int words = 0;
        for (var candidate : ranking.candidates()) {
            int more = words(candidate);
            if (sections > 0 && (!joins(candidate) || words + more > MOST_WORDS)) {
                continue;
            }
            var pieces = sections == 0 ? pieces(candidate) : fresh(telling(pieces(candidate)), chosen);
            chosen.addAll(pieces);
            words += more;
            if (++sections == SECTIONS) {
                break;
            }
        }
        return inReadingOrder(chosen);
    }

    private boolean joins(Candidate candidate) {
        var best = ranking.candidates().getFirst();
        boolean sameArticle = article(candidate).equals(article(best));
        return best.score() - candidate.score() <= (sameArticle ? SAME_ARTICLE : OTHER_ARTICLE);
    }

    private static int words(Candidate candidate) {
        return candidate.stored().entry().units().stream()
                .mapToInt(unit -> unit.text().split("\\s+").length)
                .sum();
    }

    private List<Piece> pieces(Candidate candidate) {
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < candidate.stored().units().size(); i++) {
            pieces.add(new Piece(
                    candidate, i, Bytes.cosine(candidate.stored().units().get(i), query.vector())));
        }
        return pieces;
    }

    private static List<Piece> telling(List<Piece> pieces) {
        double nearest = pieces.stream().mapToDouble(Piece::cosine).max().orElse(0);
        return pieces.stream()
                .filter(piece -> piece.unit().kind() == Unit.Kind.STEP || piece.cosine() >= nearest - NEARLY_AS_NEAR)
                .toList();
    }

    /** Without what is said already in nearly the same words; steps stay together. */
    private static List<Piece> fresh(List<Piece> pieces, List<Piece> said) {
        return pieces.stream()
                .filter(piece -> piece.unit().kind() == Unit.Kind.STEP
                        || said.stream().noneMatch(other -> Bytes.cosine(piece.vector(), other.vector()) > SAME))
                .toList();
    }

    private static String article(Candidate candidate) {
        return candidate.stored().entry().article();
    }

    private static List<Piece> inReadingOrder(List<Piece> chosen) {
        if (chosen.isEmpty()) {
            return chosen;
        }
        var first = chosen.getFirst().entry().article();
        return chosen.stream()
                .sorted(Comparator.comparing(
                                (Piece piece) -> !piece.entry().article().equals(first))
                        .thenComparing(piece -> piece.entry().article())
                        .thenComparingInt(piece -> piece.entry().place())
                        .thenComparingInt(Piece::at))
                .toList();
    }
}
