package pro.supportmax.access;

import org.springframework.security.access.AccessDeniedException;

/** The caller is known, but the key is not good for what was asked. */
public final class MissingScope extends AccessDeniedException {

    private final Scope scope;

    public MissingScope(Scope scope) {
        super("The key lacks the scope " + scope.word());
        this.scope = scope;
    }

    public Scope scope() {
        return scope;
    }
}
