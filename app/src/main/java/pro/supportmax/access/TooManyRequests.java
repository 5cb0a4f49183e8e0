package pro.supportmax.access;

/** A caller or an address has used up its allowance for now. */
public final class TooManyRequests extends RuntimeException {

    private final Allowance.Exhausted allowance;

    public TooManyRequests(Allowance.Exhausted allowance) {
        super("The allowance of " + allowance.limit() + " requests is used up");
        this.allowance = allowance;
    }

    public Allowance.Exhausted allowance() {
        return allowance;
    }
}
