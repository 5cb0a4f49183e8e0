package pro.supportmax.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/** Recognises a console session by its cookie. */
final class SessionFilter extends OncePerRequestFilter {

    static final String COOKIE = "smx_session";

    private final Sessions sessions;

    SessionFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie != null) {
            sessions.caller(cookie.getValue()).ifPresent(CallerAuthentication::enter);
        }
        chain.doFilter(request, response);
    }
}
