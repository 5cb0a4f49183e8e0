package pro.supportmax.access;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/**
 * A rate limit in headers: {@code RateLimit-*} with seconds until reset (draft-ietf-httpapi-ratelimit-headers-06) and
 * the older {@code X-RateLimit-*} with the same numbers. {@code Retry-After} comes with the problem.
 */
final class LimitHeaders {

    private LimitHeaders() {}

    static void write(Allowance allowance, HttpServletResponse response) {
        var limit = Long.toString(allowance.limit());
        var remaining = Long.toString(allowance.remaining());
        var reset = Long.toString(ceiling(allowance.reset()));
        response.setHeader("RateLimit-Limit", limit);
        response.setHeader("RateLimit-Remaining", remaining);
        response.setHeader("RateLimit-Reset", reset);
        response.setHeader(
                "RateLimit-Policy", limit + ";w=" + allowance.window().toSeconds());
        response.setHeader("X-RateLimit-Limit", limit);
        response.setHeader("X-RateLimit-Remaining", remaining);
        response.setHeader("X-RateLimit-Reset", reset);
    }

    private static long ceiling(Duration duration) {
        return duration.plusMillis(999).toSeconds();
    }
}
