package pro.supportmax.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * How a customer may ask for what an article says, as its writer expects it: in other words than the article's own.
 *
 * @param text one line
 * @param section the heading under which the answer stands, "" for what stands before the first heading, null when the
 *     writer does not say
 */
public record ExpectedQuestion(String text, @Nullable String section) {

    /** One that the whole article answers. */
    public static ExpectedQuestion of(String text) {
        return new ExpectedQuestion(text, null);
    }

    /** Whether the answer stands in the section of this path, {@code "Roles › Viewer"}, or in one below it. */
    public boolean expects(String path) {
        return section != null && (path.equals(section) || !section.isEmpty() && path.startsWith(section + " › "));
    }
}
