package pro.supportmax.triage.segments;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import pro.supportmax.triage.entities.Dates;

/** Cuts a block into sentences, and its leading courtesy off. See {@link Segmenter} for how stops are judged. */
final class Sentences {

    /** No part is longer; an embedding would not see the rest. */
    static final int LONGEST = 800;

    private static final String ENDS = ".!?…;。！？；";
    private static final String WITHOUT_SPACE = "。！？；";
    private static final String CLOSERS = "\"'”’»)]}";
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "st", "sr", "jr", "vs", "etc", "e.g", "i.e", "eg", "ie", "approx", "ca",
            "cf", "no", "nr", "nos", "vol", "fig", "inc", "ltd", "co", "corp", "dept", "est", "incl", "excl", "max",
            "min", "a.m", "p.m", "u.s", "u.k", "z.b", "d.h", "u.a", "bzw", "usw", "evtl", "ggf", "inkl", "zzgl", "bspw",
            "sog", "str", "hr", "fr", "tel", "art", "abs", "p.ex", "av", "env", "sra", "núm", "pág", "jan", "feb",
            "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "wed", "thu", "fri",
            "sat", "sun", "ver", "rev");

    private Sentences() {}

    static List<Piece> of(String text, Piece block) {
        var sentences = new ArrayList<Piece>();
        if (Courtesies.is(block.text())) {
            return List.of(block);
        }
        var from = block.start();
        var lead = Courtesies.lead(text, from, block.end());
        if (lead > from && Words.count(text.subSequence(lead, block.end()), 2) >= 2) {
            add(sentences, text, from, lead);
            from = lead;
        }
        for (var i = from; i < block.end(); i++) {
            if (i - from >= LONGEST && Character.isWhitespace(text.charAt(i)) || i - from >= 2 * LONGEST) {
                add(sentences, text, from, i);
                from = i;
            } else if (ENDS.indexOf(text.charAt(i)) >= 0) {
                var end = afterClosers(text, i, block.end());
                if (stops(text, i, end, block.end()) && !belongsToToken(text, from, i, block.end())) {
                    add(sentences, text, from, end);
                    from = end;
                }
                i = end - 1;
            }
        }
        add(sentences, text, from, block.end());
        return sentences;
    }

    private static int afterClosers(String text, int stop, int limit) {
        var end = stop + 1;
        while (end < limit && (ENDS.indexOf(text.charAt(end)) >= 0 || CLOSERS.indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    private static boolean stops(String text, int stop, int end, int limit) {
        return WITHOUT_SPACE.indexOf(text.charAt(stop)) >= 0 || end < limit && Character.isWhitespace(text.charAt(end));
    }

    /** Whether the stop is part of the token before it: an abbreviation, an initial, an ordinal, a list number. */
    private static boolean belongsToToken(String text, int from, int stop, int limit) {
        if (text.charAt(stop) != '.' || stop + 1 < limit && !Character.isWhitespace(text.charAt(stop + 1))) {
            return false;
        }
        var start = stop;
        while (start > from && stop - start < 24 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        while (start < stop && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        var token = text.substring(start, stop).toLowerCase(Locale.ROOT);
        if (token.isEmpty()) {
            return true;
        }
        if (token.length() <= 2 && token.chars().allMatch(Character::isDigit)) {
            return text.substring(from, start).isBlank() || Dates.month(wordAfter(text, stop + 1, limit)) > 0;
        }
        var next = nextVisible(text, stop + 1, limit);
        if (token.length() == 1 && Character.isLetter(token.charAt(0))) {
            return !token.equals("i") && Character.isUpperCase(text.charAt(start));
        }
        return ABBREVIATIONS.contains(token) && (continues(token, next) || !Character.isUpperCase(next));
    }

    /** "No. 5" is a number and "No. Please …" an answer; "Mr. Smith" always goes on. */
    private static boolean continues(String token, char next) {
        return switch (token) {
            case "no", "nos", "nr", "art", "max", "min", "mar", "sun", "sat", "fri", "est", "ver" ->
                Character.isDigit(next);
            case "etc", "a.m", "p.m", "u.s", "u.k", "usw", "inc", "ltd", "co", "corp" -> Character.isLowerCase(next);
            default -> true;
        };
    }

    private static char nextVisible(String text, int from, int limit) {
        for (var i = from; i < limit; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return text.charAt(i);
            }
        }
        return ' ';
    }

    private static String wordAfter(String text, int from, int limit) {
        var start = from;
        while (start < limit && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        var end = start;
        while (end < limit && end - start < 12 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    private static void add(List<Piece> sentences, String text, int from, int to) {
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            sentences.add(Piece.of(text, from, to));
        }
    }
}
