package pro.supportmax.knowledge;

/**
 * How the search index stands.
 *
 * @param mode where answers come from right now
 * @param passages how many passages can be searched
 * @param pending how many changed articles are not yet searchable
 * @param why what led to this mode, one sentence for the operator
 */
public record IndexState(Mode mode, long passages, long pending, String why) {

    /** Where answers come from. */
    public enum Mode {
        /** From the index on disk. */
        READY,
        /** From an index in memory, while the one on disk is rebuilt from the ledger. */
        REBUILDING,
        /** Nothing has been read from the ledger yet. */
        STARTING
    }
}
