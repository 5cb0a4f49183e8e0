package pro.supportmax.transfer.runs;

/** How many things of one kind were added, changed or there already, and how many were refused. */
public record Tally(long added, long changed, long present, long refused) {

    public static final Tally NONE = new Tally(0, 0, 0, 0);

    Tally plus(Fate fate) {
        return switch (fate) {
            case ADDED -> new Tally(added + 1, changed, present, refused);
            case CHANGED -> new Tally(added, changed + 1, present, refused);
            case PRESENT -> new Tally(added, changed, present + 1, refused);
            case REFUSED -> new Tally(added, changed, present, refused + 1);
        };
    }

    /** What became of one thing. */
    public enum Fate {
        ADDED,
        CHANGED,
        PRESENT,
        REFUSED
    }
}
