package pro.supportmax.kernel;

/** Something outside failed and may work when tried again: a time-out, a refused connection, a rate limit. */
public class TransientFailure extends RuntimeException {

    public TransientFailure(String message) {
        super(message);
    }

    public TransientFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
