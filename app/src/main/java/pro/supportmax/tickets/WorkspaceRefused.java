package pro.supportmax.tickets;

/** An inbox, a team or the like cannot be made, changed or removed as things are. Nothing was changed. */
public final class WorkspaceRefused extends RuntimeException {

    /** Which rule it was. */
    public enum Rule {
        /** There is one of that name already. */
        EXISTS,
        /** Something still needs it. */
        IN_USE,
        /** The product itself needs it. */
        BUILT_IN
    }

    private final Rule rule;

    /** @param why a sentence without its full stop */
    public WorkspaceRefused(Rule rule, String why) {
        super(why);
        this.rule = rule;
    }

    public Rule rule() {
        return rule;
    }
}
