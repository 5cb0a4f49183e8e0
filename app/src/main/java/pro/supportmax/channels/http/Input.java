package pro.supportmax.channels.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the values of a request and collects what is wrong with them, so that a client learns all of it at once.
 * {@link #orThrow} ends the look.
 */
public final class Input {

    private final List<Problem.Mistake> mistakes = new ArrayList<>();

    /** A text that has to be there. @param longest most characters (UTF-16 units) */
    public Input text(String field, @Nullable String value, int longest) {
        if (value == null) {
            return wrong(field, "missing", "'" + field + "' is missing.");
        }
        if (value.isBlank()) {
            return wrong(field, "blank", "'" + field + "' has no text.");
        }
        return optional(field, value, longest);
    }

    /** A text that may be left out. */
    public Input optional(String field, @Nullable String value, int longest) {
        if (value == null) {
            return this;
        }
        if (value.length() > longest) {
            return wrong(
                    field,
                    "too_long",
                    "'" + field + "' has " + value.length() + " characters; at most " + longest + " are possible.");
        }
        if (value.indexOf('\0') >= 0) {
            return wrong(field, "nul", "'" + field + "' holds the character NUL, which no text has.");
        }
        return value.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                ? wrong(field, "not_unicode", "'" + field + "' holds half of a surrogate pair, which is no character.")
                : this;
    }

    /** A text that may be left out, but not be empty. */
    public Input filled(String field, @Nullable String value, int longest) {
        return value == null ? this : text(field, value, longest);
    }

    /** A list of texts that may be left out; each has at most 2,000 characters. @param most how many there may be */
    public Input texts(String field, @Nullable List<String> values, int most) {
        if (values == null) {
            return this;
        }
        if (values.size() > most) {
            return wrong(
                    field, "too_many", "'" + field + "' has " + values.size() + " entries; the most is " + most + ".");
        }
        for (var i = 0; i < values.size(); i++) {
            text(field + "." + i, values.get(i), 2_000);
        }
        return this;
    }

    public Input present(String field, @Nullable Object value) {
        return value == null ? wrong(field, "missing", "'" + field + "' is missing.") : this;
    }

    /** Reads a value; an {@link IllegalArgumentException} of the reader becomes a mistake of the field. */
    public <T> @Nullable T read(String field, Supplier<T> reader) {
        try {
            return reader.get();
        } catch (IllegalArgumentException e) {
            wrong(field, "invalid", sentence(e));
            return null;
        }
    }

    public Input wrong(String field, String code, String message) {
        mistakes.add(new Problem.Mistake(code, message, field));
        return this;
    }

    /** @throws InvalidInput when something is wrong */
    public void orThrow() {
        if (!mistakes.isEmpty()) {
            throw new InvalidInput(mistakes);
        }
    }

    /** Reads one value, or throws {@link InvalidInput} for its field. */
    public static <T> T checked(String field, Supplier<T> reader) {
        try {
            return reader.get();
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(field, "invalid", sentence(e));
        }
    }

    private static String sentence(IllegalArgumentException e) {
        return Thrown.byUs(e) ? String.valueOf(e.getMessage()) : "The value is not possible here.";
    }
}
