package pro.supportmax.kernel;

/** What was asked for does not exist, or the asker may not know that it does. */
public class NotFound extends RuntimeException {

    public NotFound(String what) {
        super(what + " was not found");
    }
}
