package pro.supportmax.tickets;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the texts of a ticket accept. */
final class Texts {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_.:-]{0,48}[\\p{L}\\p{N}])?");

    private Texts() {}

    /** The text as it is. Lengths count UTF-16 units, as every Java and JavaScript client does. */
    static String text(String what, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(what + " is empty");
        }
        return bounded(what, text, longest);
    }

    static String bounded(String what, String text, int longest) {
        if (text.length() > longest) {
            throw new IllegalArgumentException(what + " has " + text.length() + " characters; the limit is " + longest);
        }
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(what + " holds a NUL character");
        }
        if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw new IllegalArgumentException(what + " holds half of a surrogate pair, which is no Unicode text");
        }
        return text;
    }

    /** One line without control characters. */
    static String line(String what, @Nullable String text, int longest) {
        var given = text(what, text, longest * 10);
        return bounded(what, given.replaceAll("[\\s\\p{Cntrl}]+", " ").strip(), longest);
    }

    /** A tag, a field's name: letters and digits, joined by {@code _ - . :}, at most 50. */
    static String word(String what, String word) {
        if (!WORD.matcher(word).matches()) {
            throw new IllegalArgumentException(
                    what + " must be 1 to 50 letters or digits, joined by _ - . or : where needed");
        }
        return word;
    }
}
