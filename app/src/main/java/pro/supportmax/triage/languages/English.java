package pro.supportmax.triage.languages;

import java.util.Locale;
import java.util.Set;

/**
 * A cheap test for plain English: ASCII letters, and a share of function words that no other language reaches
 * (function words as a language's signature: Ingle, "A Language Identification Table", 1976; Dunning, "Statistical
 * Identification of Language", 1994). Words that other Latin languages share, as "in", "is" or "me", do not count.
 */
final class English {

    private static final double SHARE = 0.2;
    private static final Set<String> OURS = Set.of(
            "the", "help", "and", "my", "i", "to", "of", "how", "can", "what", "have", "with", "for", "not", "it",
            "you", "this", "that", "your", "are", "from", "there", "would", "could", "should", "but", "our", "i'm",
            "i've", "i'd", "it's", "don't", "doesn't", "can't", "didn't", "isn't", "won't", "why", "where", "when",
            "which", "does", "did", "been", "has", "had", "get", "please", "they", "their", "about", "need", "want",
            "some", "any", "who", "whom", "were", "because", "after", "before", "only", "other", "than", "then", "them",
            "these", "those", "he", "she", "his", "her", "we've", "we're", "still", "just", "by", "at", "be", "if",
            "us", "as", "an", "on", "no", "or", "so", "up", "out", "into", "more", "will", "is", "we", "was", "all",
            "do", "a", "in", "me");
    private static final Set<String> SHARED = Set.of(
            "i", "to", "of", "for", "have", "on", "no", "or", "so", "me", "a", "in", "is", "we", "was", "will", "an",
            "as", "be", "if", "us", "up", "do", "he", "all", "had", "her", "has", "by", "at", "want", "than", "then",
            "who", "it", "can", "only", "hat", "men", "get");

    private English() {}

    /** Whether the text is English beyond doubt; {@code false} means only that it must be looked at more closely. */
    static boolean plain(String text) {
        var words = 0;
        var ours = 0;
        var certain = 0;
        for (var i = 0; i < text.length(); ) {
            var c = text.charAt(i);
            if (c > 127 && (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK)) {
                return false;
            }
            var end = i;
            while (end < text.length() && letter(text.charAt(end))) {
                end++;
            }
            if (end > i) {
                words++;
                var word = end - i <= 8
                        ? text.substring(i, end).toLowerCase(Locale.ROOT).replace('’', '\'')
                        : "";
                ours += OURS.contains(word) ? 1 : 0;
                certain += OURS.contains(word) && !SHARED.contains(word) ? 1 : 0;
            }
            i = Math.max(end, i + 1);
        }
        return words >= 3 && ours >= Math.max(2, words * SHARE) && certain >= Math.max(1, words * SHARE / 2);
    }

    private static boolean letter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\'' || c == '’';
    }
}
