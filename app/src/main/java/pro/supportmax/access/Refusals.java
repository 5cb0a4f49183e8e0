package pro.supportmax.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Hands refusals of filters to the same advice that answers for the handlers, so that there is one form of error. */
record Refusals(HandlerExceptionResolver advice) implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String REDIRECT = "redirect:";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        refuse(request, response, refusal);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        refuse(request, response, refusal);
    }

    /** What the advice writes itself is done; a page that it names is left to those who can render one. */
    void refuse(HttpServletRequest request, HttpServletResponse response, RuntimeException refusal) throws IOException {
        var answer = advice.resolveException(request, response, null, refusal);
        if (answer == null) {
            throw refusal;
        }
        var page = answer.getViewName();
        if (page != null && page.startsWith(REDIRECT)) {
            response.sendRedirect(page.substring(REDIRECT.length()));
        } else if (page != null) {
            var status = answer.getStatus();
            response.sendError(status == null ? HttpServletResponse.SC_FORBIDDEN : status.value());
        }
    }
}
