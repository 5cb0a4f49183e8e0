package pro.supportmax.console.frame;

import org.jspecify.annotations.Nullable;

/**
 * A state in a word.
 *
 * @param tone {@code good, warn, bad, ai, mate, line-only}, or empty for plain grey
 * @param icon name of an icon in {@code icons.svg}
 */
public record Pill(String tone, @Nullable String icon, String text) {

    public static Pill plain(String text) {
        return new Pill("", null, text);
    }
}
