package pro.supportmax.channels.http;

import org.springframework.http.HttpStatus;

/** A request that does not go together with what is already there. */
public final class Conflict extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final String sentence;

    /** @param message a sentence for the client */
    public Conflict(HttpStatus status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
        this.sentence = message;
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    String sentence() {
        return sentence;
    }
}
