package pro.supportmax.compliance;

/** What a walk along the whole chain found. */
public sealed interface Verification {

    /**
     * Every sealed entry is as it was written, in its place.
     *
     * @param entries sealed entries that were checked
     * @param unsealed entries written but not chained yet; normally none for longer than a second
     */
    record Intact(long entries, long unsealed) implements Verification {}

    /**
     * The chain does not hold.
     *
     * @param entry the first position where it breaks, counted from 1
     * @param why what is wrong there
     */
    record Broken(long entry, String why) implements Verification {}
}
