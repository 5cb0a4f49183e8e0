package pro.supportmax.channels.rest;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import pro.supportmax.channels.http.InvalidInput;

/** Which page of a list: {@code page[size]} (1 to 100, else 50) and {@code page[after]} (cursor of the page before). */
public record Paging(int size, @Nullable String after) {

    static final String SIZE = "page[size]";
    static final String AFTER = "page[after]";

    private static Paging of(@Nullable String size, @Nullable String after) {
        if (size != null && !size.matches("[1-9]\\d?|100")) {
            throw new InvalidInput(SIZE, "invalid", "'" + SIZE + "' is a number from 1 to 100.");
        }
        var cursor = after == null || after.isBlank() ? null : after;
        return new Paging(size == null ? 50 : Integer.parseInt(size), cursor);
    }

    /** Reads it from the address. */
    static final class Reader implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Paging.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return Objects.requireNonNull(Paging.of(request.getParameter(SIZE), request.getParameter(AFTER)));
        }
    }
}
