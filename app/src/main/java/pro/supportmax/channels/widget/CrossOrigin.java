package pro.supportmax.channels.widget;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import pro.supportmax.channels.http.Conflict;
import pro.supportmax.kernel.NotFound;

/**
 * Which sites' pages may call a widget's routes (Fetch standard, CORS protocol): those of the inbox's allowed origins. A
 * page of another site may read the refusal, and nothing else, so that its console can tell what to mend.
 */
@Component
@Order(-110)
class CrossOrigin extends OncePerRequestFilter {

    private static final Pattern ROUTE = Pattern.compile("/widget/v1/([^/]{1,100})/.*");

    private final Widgets widgets;
    private final HandlerExceptionResolver advice;

    CrossOrigin(Widgets widgets, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver advice) {
        this.widgets = widgets;
        this.advice = advice;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/widget/v1/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            chain.doFilter(request, response);
            return;
        }
        var preflight = request.getMethod().equals("OPTIONS");
        var refusal = refusal(request, origin);
        if (refusal.isEmpty() || !preflight) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "Retry-After, X-Request-Id");
        }
        if (refusal.isPresent()) {
            advice.resolveException(request, response, null, refusal.get());
        } else if (preflight) {
            agree(response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void agree(HttpServletResponse response) {
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST");
        response.setHeader(
                HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS,
                "Authorization, Content-Type, Idempotency-Key, Last-Event-ID");
        response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "600");
        response.setStatus(HttpStatus.NO_CONTENT.value());
    }

    private Optional<RuntimeException> refusal(HttpServletRequest request, String origin) {
        try {
            var route = ROUTE.matcher(request.getRequestURI());
            if (!route.matches()) {
                return Optional.of(new NotFound("The address"));
            }
            var inbox = route.group(1);
            var host = String.valueOf(request.getHeader(HttpHeaders.HOST));
            return widgets.of(inbox).origins().allow(origin, host)
                    ? Optional.empty()
                    : Optional.of(foreign(inbox, origin));
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }

    private static Conflict foreign(String inbox, String origin) {
        var shown = origin.length() > 200 ? "this page's origin" : origin;
        return new Conflict(
                HttpStatus.FORBIDDEN,
                "origin_not_allowed",
                "Pages of " + shown + " may not embed the widget of inbox " + inbox + ". An administrator adds the"
                        + " origin to 'allowed_origins' with PUT /api/v1/inboxes/" + inbox + "/widget.");
    }
}
