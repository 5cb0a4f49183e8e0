package pro.supportmax.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key as its administrators see it; the key itself is shown once, when it is issued.
 *
 * @param hint its first characters
 * @param owner whose it is, becomes {@link Caller#id()}
 * @param lastUsedAt to the minute
 */
public record ApiKey(
        UUID id,
        String hint,
        String name,
        String owner,
        Set<Scope> scopes,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt) {

    public ApiKey {
        scopes = Set.copyOf(scopes);
    }

    boolean good(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }

    Caller caller() {
        return new Caller(id, owner, name, scopes);
    }
}
