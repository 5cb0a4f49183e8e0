package pro.supportmax.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through to a handler method that declares it, and to no other. */
@Component
class DeclaredAccess implements HandlerInterceptor {

    private static final Logger log = LoggerFactory.getLogger(DeclaredAccess.class);

    /** What a handler method says about itself. */
    sealed interface Declaration {
        record Demands(List<Scope> scopes) implements Declaration {}

        record ToAll(String reason) implements Declaration {}

        record Nothing() implements Declaration {}
    }

    private final List<OpenLibrary> libraries;

    DeclaredAccess(List<OpenLibrary> libraries) {
        this.libraries = List.copyOf(libraries);
    }

    /** The second dispatch of a request that went on asynchronously was let through in its first. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && request.getDispatcherType() != DispatcherType.ASYNC) {
            switch (declaration(method)) {
                case Declaration.Demands demands -> demand(demands.scopes());
                case Declaration.ToAll _ -> {}
                case Declaration.Nothing _ -> refuse(method);
            }
        }
        return true;
    }

    /** The method's own word counts before its class's. */
    Declaration declaration(HandlerMethod method) {
        var type = method.getBeanType();
        var own = declaration(
                AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Requires.class),
                AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Open.class));
        if (!(own instanceof Declaration.Nothing)) {
            return own;
        }
        var reason = libraries.stream()
                .filter(library -> library.controller().isAssignableFrom(type))
                .map(OpenLibrary::reason)
                .findFirst();
        return reason.isPresent()
                ? new Declaration.ToAll(reason.get())
                : declaration(
                        AnnotatedElementUtils.findMergedAnnotation(type, Requires.class),
                        AnnotatedElementUtils.findMergedAnnotation(type, Open.class));
    }

    private static Declaration declaration(@Nullable Requires requires, @Nullable Open open) {
        if (requires != null && requires.value().length > 0) {
            return new Declaration.Demands(List.of(requires.value()));
        }
        return open != null && !open.value().isBlank()
                ? new Declaration.ToAll(open.value())
                : new Declaration.Nothing();
    }

    private static void demand(List<Scope> scopes) {
        var caller = CallerAuthentication.current()
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("An access key is needed"));
        scopes.stream().filter(scope -> !caller.may(scope)).findFirst().ifPresent(missing -> {
            throw new MissingScope(missing);
        });
    }

    private static void refuse(HandlerMethod method) {
        log.error("A handler declares nothing about access and serves nobody: {}", method.getShortLogMessage());
        throw new AccessDeniedException("The handler declares nothing about access");
    }
}
