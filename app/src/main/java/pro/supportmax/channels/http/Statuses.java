package pro.supportmax.channels.http;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** Status codes in words. */
final class Statuses {

    private Statuses() {}

    static String title(HttpStatusCode status) {
        var known = HttpStatus.resolve(status.value());
        return known == null ? "Error " + status.value() : known.getReasonPhrase();
    }

    static String code(HttpStatusCode status) {
        return title(status).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }

    static String sentence(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> "The request is malformed.";
            case 401 -> "An access key is needed: send it as 'Authorization: Bearer smx_…'.";
            case 403 -> "This is not allowed for you, or the form has grown old: load the page again.";
            case 404 -> "There is nothing here, or nothing that you may see.";
            case 405 -> "This address does not know that method; the header Allow lists those it knows.";
            case 406 -> "The answer cannot be given in any format that the header Accept allows.";
            case 408 -> "The body took too long to arrive.";
            case 413 -> "The body is too large.";
            case 414 -> "The address is too long.";
            case 415 -> "The body is in a format that is not understood here; the header Accept lists the formats.";
            case 429 -> "Too many requests. The header Retry-After says in how many seconds to go on.";
            case 431 -> "The headers are too large.";
            case 503 -> "The product cannot work on this right now. Nothing was changed; try again in a moment.";
            default ->
                status.is5xxServerError()
                        ? "Something failed on our side. It is noted under the request id; nothing of it is your fault."
                        : "The request cannot be carried out.";
        };
    }
}
