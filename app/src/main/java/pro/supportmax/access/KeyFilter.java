package pro.supportmax.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * {@code Authorization: Bearer smx_…} (RFC 6750 §2.1). A wrong key is refused at once, also where none is needed, and
 * counts for the address that it came from.
 */
final class KeyFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final ApiKeys keys;
    private final LimitFilter limits;
    private final Refusals refusals;

    KeyFilter(ApiKeys keys, LimitFilter limits, Refusals refusals) {
        this.keys = keys;
        this.limits = limits;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            var caller = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                    ? keys.check(header.substring(SCHEME.length()).strip())
                    : Optional.<Caller>empty();
            if (caller.isEmpty()) {
                if (limits.admits(request, response)) {
                    refusals.refuse(request, response, new BadCredentialsException("The access key is not valid"));
                }
                return;
            }
            CallerAuthentication.enter(caller.get());
        }
        chain.doFilter(request, response);
    }
}
