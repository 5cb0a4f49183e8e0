package pro.supportmax.knowledge.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Splits running English text into sentences. A sentence ends with a full stop, question or exclamation mark, closing
 * quotes or brackets included, before white space and something that can begin a sentence; not after an abbreviation
 * or an initial. Joined by single spaces, the sentences give the text again.
 */
final class Sentences {

    private static final Pattern END = Pattern.compile("[.!?…]+[\"'”’)\\]]*\\s+(?=[\\p{Lu}\\p{N}\"'“‘(\\[`$€£<*#/])");
    private static final Pattern LAST_WORD = Pattern.compile("(\\S+?)[.!?…]+[\"'”’)\\]]*\\s+$");
    private static final Set<String> ABBREVIATIONS = Set.of(
            "e.g", "i.e", "etc", "vs", "no", "nos", "mr", "mrs", "ms", "dr", "prof", "st", "inc", "ltd", "co", "corp",
            "approx", "dept", "fig", "sec", "min", "max", "incl", "excl", "u.s", "u.k", "cf", "al", "ca");

    private Sentences() {}

    static List<String> of(String text) {
        var sentences = new ArrayList<String>();
        var ends = END.matcher(text);
        int start = 0;
        while (ends.find()) {
            if (!abbreviated(text.substring(start, ends.end()))) {
                sentences.add(text.substring(start, ends.end()).strip());
                start = ends.end();
            }
        }
        var rest = text.substring(start).strip();
        if (!rest.isEmpty()) {
            sentences.add(rest);
        }
        return sentences;
    }

    private static boolean abbreviated(String upToTheEnd) {
        var last = LAST_WORD.matcher(upToTheEnd);
        if (!last.find()) {
            return false;
        }
        var word = last.group(1).replaceAll("^[(\\[\"'“‘]+", "").toLowerCase(Locale.ROOT);
        return ABBREVIATIONS.contains(word) || word.length() == 1 && Character.isLetter(word.charAt(0));
    }
}
