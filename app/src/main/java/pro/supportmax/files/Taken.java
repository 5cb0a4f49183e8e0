package pro.supportmax.files;

/** What became of a file that was sent. */
public sealed interface Taken {

    /** It is kept. */
    record Kept(StoredFile file) implements Taken {}

    /**
     * It is not kept.
     *
     * @param name what the sender called it, cleaned for display
     * @param why a sentence for the sender
     */
    record Refused(String name, String why) implements Taken {}
}
