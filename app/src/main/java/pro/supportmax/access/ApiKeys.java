package pro.supportmax.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.Ids;
import pro.supportmax.kernel.NotFound;

/** The keys that programs, and people at the console, prove themselves with. */
@Component
public class ApiKeys {

    /** In this process a revoked key stops at once; in others when their memory of it ends. */
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final ApiKeyRows rows;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Cache<ByteBuffer, ApiKey> remembered = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(REMEMBERED)
            .build();

    ApiKeys(ApiKeyRows rows, Ids ids, Clock clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** Makes a key; the answer is the only place where it can be read. */
    @Transactional
    public IssuedKey issue(KeyOrder order, Actor by) {
        var secret = Secret.random("smx_");
        var now = clock.instant();
        var key = new ApiKey(
                ids.next(),
                secret.hint(),
                order.name(),
                order.owner(),
                order.scopes(),
                now,
                order.expiresAt(),
                null,
                null);
        rows.insert(key, secret.hash());
        events.publishEvent(new AccessEvent.KeyIssued(key.id(), by, now));
        return new IssuedKey(key, secret.text());
    }

    /** Who proves themselves with this text; empty when it is no key, or one that has expired or was revoked. */
    public Optional<Caller> check(String token) {
        if (!token.startsWith("smx_") || token.length() > 100) {
            return Optional.empty();
        }
        var now = clock.instant();
        var hash = new Secret(token).hash();
        return known(hash, now).filter(key -> key.good(now)).map(ApiKey::caller);
    }

    /** Only keys that exist are remembered, so that a flood of guesses cannot push them out. */
    private Optional<ApiKey> known(byte[] hash, Instant now) {
        var place = ByteBuffer.wrap(hash);
        var before = remembered.getIfPresent(place);
        if (before != null) {
            return Optional.of(before);
        }
        var found = rows.use(hash, now);
        found.ifPresent(key -> remembered.put(place, key));
        return found;
    }

    /** Every key, the newest first, those that open nothing any more included. */
    public List<ApiKey> all() {
        return rows.all();
    }

    /** @throws NotFound when there is no such key */
    public ApiKey get(UUID id) {
        return rows.find(id).orElseThrow(() -> new NotFound("The key " + id));
    }

    /** From now on the key opens nothing, and console sessions that began with it end. */
    @Transactional
    public void revoke(UUID id, Actor by) {
        var now = clock.instant();
        if (get(id).revokedAt() == null) {
            rows.revoke(id, now);
            events.publishEvent(new AccessEvent.KeyRevoked(id, by, now));
        }
        remembered.invalidateAll();
    }

    /**
     * Issues a key of the same name, owner, scopes and end in the place of another.
     *
     * @param grace how long the old key stays good beside the new one; zero revokes it at once
     * @throws IllegalArgumentException when the old key opens nothing any more
     */
    @Transactional
    public IssuedKey rotate(UUID id, Duration grace, Actor by) {
        var old = get(id);
        var now = clock.instant();
        if (!old.good(now)) {
            throw new IllegalArgumentException("A key that has expired or was revoked has no successor");
        }
        var issued = issue(new KeyOrder(old.name(), old.owner(), old.scopes(), old.expiresAt()), by);
        if (grace.isZero()) {
            revoke(id, by);
        } else if (old.expiresAt() == null || old.expiresAt().isAfter(now.plus(grace))) {
            rows.expire(id, now.plus(grace));
            events.publishEvent(new AccessEvent.KeyExpires(id, by, now, now.plus(grace)));
            remembered.invalidateAll();
        }
        return issued;
    }
}
