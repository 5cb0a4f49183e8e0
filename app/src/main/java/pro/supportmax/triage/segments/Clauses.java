package pro.supportmax.triage.segments;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts a sentence where a clause is added that can stand alone. See {@link Segmenter}. */
final class Clauses {

    private static final String ASKS =
            "(?:how (?:do|does|can|could|would|should|much|many|long|to)|what (?:is|are|do|does|can"
                    + "|about|happens|should)|what's|where (?:do|does|can|is|are)|why (?:is|are|do|does|did|can't|was|has)"
                    + "|when (?:will|is|are|do|does|can)|can (?:you|i|we)|could (?:you|i|we)|would you|will (?:you|it|there)"
                    + "|is (?:there|it|that)|are there|do (?:you|i|we)|does|should (?:i|we)|please)\\b";
    private static final String WANTS =
            "(?:i|we) (?:also|want|need|would like|'d like|can't|cannot|can not|don't|do not"
                    + "|didn't|did not|never|still|haven't|have not|was|were|wish)\\b";
    private static final String ADDS = "(?:by the way|btw|besides|in addition|additionally|moreover|furthermore"
            + "|one (?:more|other|last) (?:thing|question)|another (?:thing|question|issue|problem)|on top of that"
            + "|apart from that|other than that|separately|secondly|(?:second|different) question|und außerdem|außerdem"
            + "|übrigens|et aussi|par ailleurs|de plus|y también|además|por cierto|inoltre|além disso|daarnaast)\\b";
    private static final Pattern JOINT =
            Pattern.compile("(?iu)(?:[,–—]\\s+|\\s+-{1,2}\\s+|\\s+)(?:(?:and|but|oh|plus|also),?\\s+)?"
                    + "(?=" + ADDS + ")"
                    + "|,?\\s+(?=(?:and|but|plus),?\\s+also\\b)|,\\s+(?=also\\b)"
                    + "|,\\s+(?=(?:and|plus|so)\\s+(?:" + ASKS + "|(?:i|we|my|our|the|your)\\b))"
                    + "|,\\s+(?=(?:but|or)\\s+" + ASKS + ")"
                    + "|\\s+(?=and\\s+(?:" + ASKS + "|" + WANTS + "))");
    private static final Pattern FRAME = Pattern.compile(
            "(?iu)\\b(?:know|tell|wonder|wondering|explain|understand|find out|ask|asking|show|sure|see)\\b");
    private static final Pattern QUESTION_WORD =
            Pattern.compile("(?iu)(?:and|but|or|plus),?\\s+(?:how|what|where|why|when)\\b.*");
    private static final Set<String> SUBORDINATORS = Set.of(
            "if",
            "when",
            "whenever",
            "while",
            "because",
            "since",
            "although",
            "though",
            "after",
            "before",
            "unless",
            "until",
            "once",
            "as",
            "whether",
            "that");
    private static final Set<String> VERBS = Set.of(
            "is",
            "are",
            "was",
            "were",
            "am",
            "be",
            "been",
            "do",
            "does",
            "did",
            "have",
            "has",
            "had",
            "can",
            "cannot",
            "could",
            "will",
            "would",
            "should",
            "may",
            "might",
            "must",
            "want",
            "need",
            "like",
            "get",
            "gets",
            "got",
            "see",
            "sees",
            "says",
            "say",
            "said",
            "shows",
            "show",
            "works",
            "work",
            "fails",
            "fail",
            "stops",
            "keeps",
            "keep",
            "goes",
            "go",
            "went",
            "give",
            "gives",
            "gave",
            "tell",
            "send",
            "sent",
            "change",
            "cancel",
            "delete",
            "reset",
            "update",
            "upgrade",
            "downgrade",
            "add",
            "remove",
            "help",
            "fix",
            "check",
            "call",
            "pay",
            "paid",
            "charge",
            "refund",
            "make",
            "made",
            "take",
            "took",
            "takes",
            "know",
            "think",
            "find",
            "found",
            "try",
            "use",
            "log",
            "login",
            "export",
            "import",
            "connect",
            "explain",
            "confirm",
            "unlock",
            "lost",
            "forgot",
            "comes",
            "came",
            "looks",
            "look",
            "appears",
            "seems",
            "crashes",
            "loads",
            "runs",
            "expired",
            "bought",
            "stand",
            "stands",
            "broke",
            "breaks",
            "receive",
            "order",
            "ordered",
            "started",
            "asked",
            "wrote",
            "happens",
            "costs",
            "cost",
            "move",
            "invite",
            "let");

    private Clauses() {}

    static List<Piece> of(String text, Piece sentence) {
        var clauses = new ArrayList<Piece>();
        var from = sentence.start();
        var joint = JOINT.matcher(text).region(from, sentence.end());
        joint.useTransparentBounds(true);
        while (joint.find()) {
            var right = after(text, joint.start(), joint.end());
            var left = text.substring(from, joint.start());
            var rest = text.substring(right, sentence.end());
            if (standsAlone(left) && !leads(left) && addsAlone(rest, left)) {
                clauses.add(Piece.of(text, from, afterComma(text, joint.start())));
                from = right;
            }
        }
        clauses.add(Piece.of(text, from, sentence.end()));
        return clauses;
    }

    /** The right part keeps its connective: "and also …" tells that something is added. */
    private static int after(String text, int start, int end) {
        var right = start;
        while (right < end && !Character.isLetterOrDigit(text.charAt(right))) {
            right++;
        }
        return right;
    }

    private static int afterComma(String text, int joint) {
        return text.charAt(joint) == ',' ? joint + 1 : joint;
    }

    private static boolean standsAlone(String clause) {
        var words = words(clause);
        return words.length >= 3 && verb(words);
    }

    private static boolean addsAlone(String rest, String left) {
        return standsAlone(rest)
                && !(QUESTION_WORD.matcher(rest).matches()
                        && FRAME.matcher(left).find());
    }

    /** Whether the left part is only the condition of what follows. */
    private static boolean leads(String clause) {
        return SUBORDINATORS.contains(words(clause)[0]) && clause.indexOf(',') < 0;
    }

    private static boolean verb(String[] words) {
        for (var word : words) {
            if (VERBS.contains(word) || word.endsWith("n't") || word.indexOf('\'') > 0 || past(word) || foreign(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean past(String word) {
        return word.length() > 4 && word.endsWith("ed");
    }

    /** Verbs of other languages are not listed: a letter beyond ASCII is taken for one. */
    private static boolean foreign(String word) {
        return word.chars().anyMatch(c -> c > 127 && Character.isLetter(c));
    }

    private static String[] words(String clause) {
        return clause.toLowerCase(Locale.ROOT).replace('’', '\'').strip().split("[^\\p{L}\\p{N}']+");
    }
}
