package pro.supportmax.channels.http;

import java.io.IOException;
import org.springframework.http.HttpStatus;

/** A body that is too large or takes too long to arrive. */
final class BodyRefused extends IOException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    BodyRefused(HttpStatus status) {
        super(status.getReasonPhrase());
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }
}
