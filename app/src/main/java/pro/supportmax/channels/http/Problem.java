package pro.supportmax.channels.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;

/**
 * An error as clients read it (RFC 9457), in the media type {@code application/problem+json}.
 *
 * @param type {@code about:blank}: the status says what kind it is
 * @param title the status in words
 * @param detail what happened and what to do, one or two sentences; never the text of an unknown exception
 * @param requestId as in the header {@code X-Request-Id}, to quote when asking for help
 * @param errors each single thing that is wrong
 */
public record Problem(String type, String title, int status, String detail, String requestId, List<Mistake> errors) {

    /**
     * One thing that is wrong with a request.
     *
     * @param code stable word for programs
     * @param message sentence for people
     * @param field path of the field in the body or name of the parameter, null when it is none of them
     */
    public record Mistake(
            String code, String message, @Nullable String field) {}

    public Problem {
        errors = List.copyOf(errors);
    }

    static Problem of(HttpStatusCode status, String code, String detail) {
        return of(status, detail, List.of(new Mistake(code, detail, null)));
    }

    static Problem of(HttpStatusCode status, String detail, List<Mistake> errors) {
        return new Problem("about:blank", Statuses.title(status), status.value(), detail, RequestIds.current(), errors);
    }

    /** What a status means when nothing more is known. */
    static Problem of(HttpStatusCode status) {
        return of(status, Statuses.code(status), Statuses.sentence(status));
    }
}
