package pro.supportmax.triage.segments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a message into parts that each say one thing, so that two matters in one message are both seen.
 *
 * <p>Punctuation alone does not tell where a sentence ends: of the full stops in running text about a tenth belong to
 * abbreviations, numbers and names (Grefenstette and Tapanainen, "What is a word, what is a sentence?", 1994). As in
 * Kiss and Strunk's Punkt ("Unsupervised Multilingual Sentence Boundary Detection", Computational Linguistics 32(4),
 * 2006) the decision is made at each stop from the token before it and the one after it; unlike theirs the list of
 * abbreviations is fixed, because a support message is too short to learn from. Versions, links and addresses need no
 * list: a stop without white space behind it never ends a sentence.
 *
 * <p>Customers join matters by commas ("I can't log in, and also my invoice is wrong"). Elementary discourse units
 * (Carlson and Marcu, "Discourse Tagging Reference Manual", 2001) would cut at every clause; a reading needs less:
 * a cut is made only at a conjunction or connective that adds, and only when both sides can stand alone, that is have
 * three words and a verb, and the right one does not lean on the left ("…, but it failed again").
 *
 * <p>Four passes, each over bounded stretches, so that the whole is linear in the message: {@link Blocks} leaves out
 * quoted replies and signatures and finds paragraphs, list items and courtesies; {@link Sentences} and {@link Clauses}
 * cut them; fragments are joined to their neighbour; of more than twelve parts the most telling stay.
 */
public final class Segmenter {

    static final int MOST = 12;

    private static final int FRAGMENT = 3;
    private static final Pattern CODE = Pattern.compile("\\b[A-Z]{2,6}-?\\d{2,}|#\\d{2,}|\\b0x[0-9a-fA-F]{4,}");
    private static final Pattern IMPERATIVE = Pattern.compile(
            "(?iu)(?:please|pls|kindly|bitte|could you|can you|would you|i (?:want|need|would like|demand)"
                    + "|cancel|refund|delete|stop|unlock|reset|change|send|tell|help|call|fix|check|remove|add)\\b.*");

    private Segmenter() {}

    /**
     * The parts of a message in their order, without overlaps, at most {@value #MOST}.
     *
     * @return none only when the text is blank; a message that consists of a quote yields the quote
     */
    public static List<Piece> pieces(String text) {
        var blocks = Blocks.of(text);
        if (blocks.isEmpty()) {
            blocks = Blocks.withQuotes(text);
        }
        var pieces = new ArrayList<Piece>();
        for (var block : blocks) {
            for (var sentence : Sentences.of(text, block)) {
                pieces.addAll(Clauses.of(text, sentence));
            }
        }
        return mostTelling(joined(text, pieces));
    }

    /** The sentences of a message without quoted replies and signatures, and without cutting at clauses. */
    public static List<String> sentences(String text) {
        return Blocks.of(text).stream()
                .flatMap(block -> Sentences.of(text, block).stream())
                .map(Piece::text)
                .toList();
    }

    private static List<Piece> joined(String text, List<Piece> pieces) {
        var joined = new ArrayList<Piece>();
        for (var piece : pieces) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && (fragment(piece) || fragment(last)) && adjacent(text, last, piece)) {
                joined.set(joined.size() - 1, Piece.of(text, last.start(), piece.end()));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }

    private static boolean fragment(Piece piece) {
        return Words.count(piece.text(), FRAGMENT) < FRAGMENT
                && !Courtesies.is(piece.text())
                && !CODE.matcher(piece.text()).find();
    }

    /** Whether nothing was left out between the two, and neither is a courtesy. */
    private static boolean adjacent(String text, Piece left, Piece right) {
        return !Courtesies.is(left.text())
                && !Courtesies.is(right.text())
                && right.end() - left.start() <= Sentences.LONGEST
                && text.substring(left.end(), right.start()).chars().noneMatch(Character::isLetterOrDigit);
    }

    private static List<Piece> mostTelling(List<Piece> pieces) {
        if (pieces.size() <= MOST) {
            return List.copyOf(pieces);
        }
        var first = pieces.getFirst();
        return pieces.stream()
                .sorted(Comparator.comparingInt((Piece piece) -> piece == first ? Integer.MIN_VALUE : -telling(piece)))
                .limit(MOST)
                .sorted(Comparator.comparingInt(Piece::start))
                .toList();
    }

    private static int telling(Piece piece) {
        var text = piece.text();
        if (Courtesies.is(text)) {
            return 0;
        }
        var score = 1;
        score += text.endsWith("?") || text.endsWith("？") ? 3 : 0;
        score += CODE.matcher(text).find() ? 3 : 0;
        score += IMPERATIVE.matcher(text).lookingAt() ? 2 : 0;
        return score;
    }
}
