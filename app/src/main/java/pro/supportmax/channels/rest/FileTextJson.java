package pro.supportmax.channels.rest;

import org.jspecify.annotations.Nullable;
import pro.supportmax.files.FileText;

/**
 * What a file says.
 *
 * @param state {@code pending, done, none, unreadable}
 * @param text when it is done
 * @param truncated whether the file holds more than the text
 * @param reason why there is no text, if there is none
 */
record FileTextJson(
        String state,
        @Nullable String text,
        boolean truncated,
        @Nullable String reason) {

    static FileTextJson of(FileText text) {
        return switch (text) {
            case FileText.Pending() -> new FileTextJson("pending", null, false, null);
            case FileText.Done(var words, var truncated) -> new FileTextJson("done", words, truncated, null);
            case FileText.None(var reason) -> new FileTextJson("none", null, false, reason);
            case FileText.Unreadable(var reason) -> new FileTextJson("unreadable", null, false, reason);
        };
    }
}
