package pro.supportmax.channels.rest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import pro.supportmax.channels.http.InvalidInput;

/**
 * Something to do to a ticket, or to show only.
 *
 * @param dryRun whether nothing shall be kept
 * @param version of the ticket on which it builds, null for any
 * @param key by which the client tells a repeated attempt, null for none
 */
record Attempt(
        boolean dryRun, @Nullable Long version, @Nullable String key) {

    static final String DRY_RUN = "dry_run";

    /** Reads it from the address and the header. */
    static final class Reader implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Attempt.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var word = request.getParameter(DRY_RUN);
            if (word != null && !word.equals("true") && !word.equals("false")) {
                throw new InvalidInput(DRY_RUN, "invalid", "'" + DRY_RUN + "' is true or false.");
            }
            return new Attempt(
                    "true".equals(word),
                    TicketsResource.version(request.getHeader(HttpHeaders.IF_MATCH)),
                    request.getHeader("Idempotency-Key"));
        }
    }
}
