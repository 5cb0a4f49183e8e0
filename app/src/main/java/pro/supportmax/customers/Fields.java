package pro.supportmax.customers;

import java.util.Locale;
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

    /** Half of a surrogate pair has no UTF-8 form, so no database can keep it. */
    private static boolean encodable(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
