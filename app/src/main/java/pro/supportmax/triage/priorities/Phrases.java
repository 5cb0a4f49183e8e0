package pro.supportmax.triage.priorities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds which concepts a sentence names, where a concept is a list of phrases. Phrases are looked up word by word in a
 * trie; {@code *} stands for up to three words in between, so that "can't * log in" finds "can't seem to log in", and {@code #} for a number of five or more, in figures or as its last word.
 */
final class Phrases {

    private static final int GAP = 3;
    private static final String ANY = "*";
    private static final String MANY = "#";
    private static final Set<String> NUMBERS = Set.of(
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "fifteen",
            "twenty",
            "thirty",
            "forty",
            "fifty",
            "sixty",
            "seventy",
            "eighty",
            "ninety",
            "hundred",
            "hundreds",
            "thousand",
            "thousands",
            "dozen",
            "dozens");

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>(2);
        private final Set<String> concepts = new LinkedHashSet<>();
    }

    private final Node root = new Node();

    Phrases(Map<String, List<String>> concepts) {
        concepts.forEach((concept, phrases) -> phrases.forEach(phrase -> {
            var node = root;
            for (var word : words(phrase)) {
                node = node.next.computeIfAbsent(word, _ -> new Node());
            }
            node.concepts.add(concept);
        }));
    }

    /** The concepts that the words name, each with the first phrase that named it. */
    Map<String, String> in(List<String> words) {
        var found = new LinkedHashMap<String, String>();
        for (var i = 0; i < words.size(); i++) {
            walk(words, i, new Step(root, i), found);
        }
        return found;
    }

    private record Step(Node node, int at) {}

    private void walk(List<String> words, int start, Step step, Map<String, String> found) {
        for (var concept : step.node().concepts) {
            found.putIfAbsent(concept, String.join(" ", words.subList(start, step.at())));
        }
        if (step.at() >= words.size()) {
            return;
        }
        var word = words.get(step.at());
        var next = step.node().next.get(many(word) ? MANY : word);
        if (next != null) {
            walk(words, start, new Step(next, step.at() + 1), found);
        }
        var gap = step.node().next.get(ANY);
        for (var skip = 0; gap != null && skip <= GAP; skip++) {
            walk(words, start, new Step(gap, Math.min(words.size(), step.at() + skip)), found);
        }
    }

    /** Whether the word is a number of five or more. */
    private static boolean many(String word) {
        return NUMBERS.contains(word)
                || (word.length() > 1 || word.compareTo("5") >= 0)
                        && word.length() < 8
                        && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Lower-case words with plain apostrophes; wildcards stay. */
    static List<String> words(String text) {
        var words = new ArrayList<String>();
        var start = -1;
        for (var i = 0; i <= text.length(); i++) {
            var inside = i < text.length()
                    && (Character.isLetterOrDigit(text.charAt(i)) || "'’*#".indexOf(text.charAt(i)) >= 0);
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(text.substring(start, i).toLowerCase(Locale.ROOT).replace('’', '\''));
                start = -1;
            }
        }
        return words;
    }
}
