package pro.supportmax.console.ticket;

import pro.supportmax.files.FileText;

/**
 * What a file says, under its name.
 *
 * @param words its text, or why there is none
 * @param isText whether the words are the file's own
 * @param isCut whether the file holds more
 * @param isPending whether to look again soon
 */
public record FileWords(String words, boolean isText, boolean isCut, boolean isPending) {

    public static FileWords of(FileText text) {
        return switch (text) {
            case FileText.Pending() -> new FileWords("", false, false, true);
            case FileText.Done(var words, var truncated) -> new FileWords(words, true, truncated, false);
            case FileText.None(var reason) -> new FileWords(reason, false, false, false);
            case FileText.Unreadable(var reason) -> new FileWords(reason, false, false, false);
        };
    }
}
