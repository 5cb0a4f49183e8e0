package pro.supportmax.channels.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Which tickets a list shall have, as the address says it. @param filter words by name, see {@code FilterWords} */
record ListWords(Map<String, List<String>> filter, @Nullable String sort) {

    static final String SORT = "sort";

    /** Reads them from the address: all parameters but those of the page. */
    static final class Reader implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == ListWords.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var filter = new LinkedHashMap<String, List<String>>();
            request.getParameterMap().forEach((name, values) -> filter.put(name, List.of(values)));
            filter.keySet().removeAll(List.of(Paging.SIZE, Paging.AFTER, SORT));
            return new ListWords(filter, request.getParameter(SORT));
        }
    }
}
