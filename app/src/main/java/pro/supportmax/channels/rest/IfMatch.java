package pro.supportmax.channels.rest;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import pro.supportmax.channels.http.Conflict;

/** The state on which the caller's change builds (RFC 9110 §13.1.1). @param tags null builds on any */
record IfMatch(@Nullable String tags) {

    /** @throws Conflict when the thing has changed since the caller read it */
    void demand(String current) {
        if (tags != null
                && Arrays.stream(tags.split(","))
                        .map(String::strip)
                        .noneMatch(tag -> tag.equals("*") || tag.equals(current))) {
            throw new Conflict(
                    HttpStatus.PRECONDITION_FAILED, "stale", "It has changed since it was read. Read it again.");
        }
    }

    /** Reads it from the header. */
    static final class Reader implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == IfMatch.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return new IfMatch(request.getHeader(HttpHeaders.IF_MATCH));
        }
    }
}
