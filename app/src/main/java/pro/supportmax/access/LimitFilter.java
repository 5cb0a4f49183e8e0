package pro.supportmax.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts requests by key, those without a key by address, and tells in headers what is left. */
final class LimitFilter extends OncePerRequestFilter {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final RateLimits limits;
    private final AccessSettings settings;
    private final Refusals refusals;

    LimitFilter(RateLimits limits, AccessSettings settings, Refusals refusals) {
        this.limits = limits;
        this.settings = settings;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/webjars/") || path.startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (admits(request, response)) {
            chain.doFilter(request, response);
        }
    }

    /** Counts the request and tells in headers what is left; one that is too many is refused here. */
    boolean admits(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var allowance = CallerAuthentication.current()
                .map(caller -> limits.take("key:" + caller.key(), settings.keyPerMinute(), MINUTE))
                .orElseGet(
                        () -> limits.take("address:" + request.getRemoteAddr(), settings.anonymousPerMinute(), MINUTE));
        LimitHeaders.write(allowance, response);
        request.setAttribute(Allowance.ATTRIBUTE, allowance);
        if (allowance instanceof Allowance.Exhausted exhausted) {
            refusals.refuse(request, response, new TooManyRequests(exhausted));
            return false;
        }
        return true;
    }
}
