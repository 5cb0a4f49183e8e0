package pro.supportmax.files.extraction;

/** What came of reading a file. */
public sealed interface Extracted {

    /**
     * Its words, nothing but letters, tabs and line breaks.
     *
     * @param truncated whether something was left out
     */
    record Text(String text, boolean truncated) implements Extracted {}

    /** It cannot be read, now or later. */
    record Unreadable(String reason) implements Extracted {}

    /** The reading process ended over it; that may have had another cause. */
    record Died(String reason) implements Extracted {}
}
