package pro.supportmax.channels.rest;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Teaches handlers to read pages, filters and conditions. */
@Configuration(proxyBeanMethods = false)
class RestConfiguration implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Paging.Reader());
        resolvers.add(new IfMatch.Reader());
        resolvers.add(new Attempt.Reader());
        resolvers.add(new ListWords.Reader());
    }
}
