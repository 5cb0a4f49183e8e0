package pro.supportmax.workbench.sets;

/** What should be measured on is not there; the message names the place. */
public final class MissingSet extends RuntimeException {

    public MissingSet(String message) {
        super(message);
    }
}
