package pro.supportmax.access;

import java.util.Set;
import java.util.UUID;
import pro.supportmax.kernel.Actor;

/**
 * Who is calling, by key or by console session. A handler method that declares a parameter of this type gets it; a
 * method that also serves strangers declares {@code Optional<Caller>}.
 *
 * @param key the key that proved it
 * @param id whose key it is: a teammate's e-mail, or {@code administrator}
 * @param name the key's name, for people
 * @param scopes what the key is good for
 */
public record Caller(UUID key, String id, String name, Set<Scope> scopes) {

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    public boolean may(Scope scope) {
        return scopes.contains(scope) || scopes.contains(Scope.ADMIN);
    }

    /** The caller as facts and messages name them. */
    public Actor actor() {
        return Actor.teammate(id);
    }
}
