package pro.supportmax.files;

/** What is known of a file's text. */
public sealed interface FileText {

    /** It is still to be read. */
    record Pending() implements FileText {}

    /**
     * It was read. Nobody vouches for what it says.
     *
     * @param truncated whether the file holds more
     */
    record Done(String text, boolean truncated) implements FileText {}

    /** There is none: a picture, an archive, an empty page. */
    record None(String reason) implements FileText {}

    /** It cannot be read: locked, damaged, too large, or it was too much for the process that reads. */
    record Unreadable(String reason) implements FileText {}
}
