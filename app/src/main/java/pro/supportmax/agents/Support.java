package pro.supportmax.agents;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Does a passage say what a sentence says? Two tests that a model cannot talk its way around: every number and code of
 * the sentence stands in the passage, and most of its content words do.
 */
final class Support {

    private static final double ENOUGH = 0.6;
    private static final int STEM = 5;
    private static final Pattern WORD = Pattern.compile("[\\p{L}]{4,}");
    private static final Pattern FIGURE = Pattern.compile("[\\p{L}-]*[0-9][\\p{L}0-9.,%:/-]*");

    private Support() {}

    /** The sentence of the passage that supports it best; empty when the passage does not. */
    static Optional<String> of(String sentence, String passage) {
        var said = stems(sentence);
        var known = stems(passage);
        var covered = said.stream().filter(known::contains).count();
        if (!figures(passage).containsAll(figures(sentence)) || covered < ENOUGH * said.size()) {
            return Optional.empty();
        }
        return Arrays.stream(passage.split("(?<=[.!?])\\s+|\\n+"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .max(Comparator.comparingLong(line -> shared(said, line)));
    }

    private static long shared(Set<String> said, String line) {
        var stems = stems(line);
        return said.stream().filter(stems::contains).count();
    }

    private static Set<String> stems(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(match ->
                        match.group().substring(0, Math.min(STEM, match.group().length())))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> figures(String text) {
        return FIGURE.matcher(text)
                .results()
                .map(match -> match.group().replaceAll("[.,:/-]+$", "").toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
