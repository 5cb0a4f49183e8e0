package pro.supportmax.channels.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer as it was given, to be given again. */
record Recorded(int status, Map<String, String> headers, byte[] body) {

    private static final List<String> TOLD = List.of("Location", "ETag", "Content-Type");

    /** What may be different next time: who is asking, how busy we are, what somebody else just changed. */
    private static final Set<Integer> PASSING = Set.of(401, 403, 404, 408, 409, 412, 413, 429);

    static Recorded of(ContentCachingResponseWrapper response) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : TOLD) {
            var value = name.equals("Content-Type") ? response.getContentType() : response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new Recorded(response.getStatus(), headers, response.getContentAsByteArray());
    }

    /** Whether the same request would get this answer again. */
    boolean stands() {
        return status < 500 && !PASSING.contains(status);
    }

    void replay(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        response.setHeader("Idempotency-Replayed", "true");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
