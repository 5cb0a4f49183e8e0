package pro.supportmax.customers;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the fields of this module accept. */
final class Fields {

    /** One sign at, no blanks: whether an address works is known only by writing to it (RFC 5321 §4.5.3.1.3: 256). */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}]{1,255}");

    private Fields() {}

    static String required(String what, @Nullable String text, int longest) {
        var kept = optional(what, text, longest);
        if (kept == null) {
            throw new IllegalArgumentException(what + " is missing");
        }
        return kept;
    }

    static @Nullable String optional(String what, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var kept = text.strip();
        if (kept.length() > longest) {
            throw new IllegalArgumentException(what + " is longer than " + longest + " characters");
        }
        if (kept.chars().anyMatch(Character::isISOControl) || !encodable(kept)) {
            throw new IllegalArgumentException(what + " holds characters that are no text");
        }
        return kept;
    }

    static @Nullable String email(@Nullable String text) {
        var kept = optional("The e-mail address", text, 320);
        if (kept != null && !EMAIL.matcher(kept).matches()) {
            throw new IllegalArgumentException("The e-mail address is none: it must look like name@host");
        }
        return kept == null ? null : kept.toLowerCase(Locale.ROOT);
    }

    /** Names and values, each as text that a database keeps; what has no value is left out. */
    static Map<String, String> attributes(Map<String, String> given, int most) {
        if (given.size() > most) {
            throw new IllegalArgumentException("There are more than " + most + " attributes");
        }
        var kept = new TreeMap<String, String>();
        given.forEach((name, value) -> {
            var text = value.isBlank() ? null : value.strip();
            if (text != null && (text.length() > 2_000 || text.indexOf('\0') >= 0 || !encodable(text))) {
                throw new IllegalArgumentException("An attribute is longer than 2,000 characters or no text");
            }
            if (text != null) {
                kept.put(required("An attribute's name", name, 100), text);
            }
        });
        return Map.copyOf(kept);
    }

    /** Half of a surrogate pair has no UTF-8 form, so no database can keep it. */
    private static boolean encodable(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
