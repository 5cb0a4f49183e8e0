package pro.supportmax.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a new key shall be.
 *
 * @param name for people, 1 to 100 characters
 * @param owner whose it is: a teammate's e-mail, or the name of the program that uses it
 * @param expiresAt null for a key that is good until it is revoked
 */
public record KeyOrder(
        String name,
        String owner,
        Set<Scope> scopes,
        @Nullable Instant expiresAt) {

    public KeyOrder {
        if (name.isBlank() || name.length() > 100 || owner.isBlank() || owner.length() > 200) {
            throw new IllegalArgumentException(
                    "A key has a name of at most 100 and an owner of at most 200 characters");
        }
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("A key without a scope opens nothing");
        }
        scopes = Set.copyOf(scopes);
    }
}
