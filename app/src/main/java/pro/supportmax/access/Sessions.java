package pro.supportmax.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is signed in to the console. Sessions are rows, so they outlive a restart and count in every process; each hangs
 * on the key that began it and ends with it.
 */
@Component
public class Sessions {

    private final JdbcClient jdbc;
    private final ApiKeys keys;
    private final AccessSettings settings;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Sessions(JdbcClient jdbc, ApiKeys keys, AccessSettings settings, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    /** Signs in with a key. */
    @Transactional
    public SignIn signIn(String key) {
        return keys.check(key.strip()).map(this::start).orElseGet(SignIn.Refused::new);
    }

    /** Signs in with a link from {@link #link}; of many who try the same link one succeeds. */
    @Transactional
    public SignIn redeem(String link) {
        var now = Timestamp.from(clock.instant());
        return jdbc.sql("""
                        update access.sign_in_link set used_at = :now
                        where hash = :hash and used_at is null and expires_at > :now
                        returning key""")
                .param("hash", new Secret(link).hash())
                .param("now", now)
                .query(UUID.class)
                .optional()
                .map(keys::get)
                .filter(key -> key.good(now.toInstant()))
                .<SignIn>map(key -> start(key.caller()))
                .orElseGet(SignIn.Refused::new);
    }

    /** A secret that signs the key's owner in once, within {@code supportmax.access.link-life}. */
    @Transactional
    public String link(UUID key) {
        var secret = Secret.random("smxlink_");
        jdbc.sql("insert into access.sign_in_link (hash, key, expires_at) values (:hash, :key, :expires)")
                .param("hash", secret.hash())
                .param("key", key)
                .param("expires", Timestamp.from(clock.instant().plus(settings.linkLife())))
                .update();
        return secret.text();
    }

    /** Whose session it is; empty when it is none, or one that has ended. */
    @Transactional
    public Optional<Caller> caller(String session) {
        var now = clock.instant();
        var hash = new Secret(session).hash();
        return find(hash, now)
                .map(found -> {
                    if (found.seenAt().isBefore(now.minus(Duration.ofMinutes(1)))) {
                        seen(hash, now);
                    }
                    return keys.get(found.key());
                })
                .filter(key -> key.good(now))
                .map(ApiKey::caller);
    }

    /** Ends a session; one that does not exist has ended already. */
    public void end(String session) {
        jdbc.sql("delete from access.session where hash = :hash or expires_at < :now")
                .param("hash", new Secret(session).hash())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private SignIn start(Caller caller) {
        var secret = Secret.random("smxs_");
        var now = clock.instant();
        jdbc.sql("""
                        insert into access.session (hash, key, started_at, seen_at, expires_at)
                        values (:hash, :key, :now, :now, :expires)""")
                .param("hash", secret.hash())
                .param("key", caller.key())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(settings.sessionLongest())))
                .update();
        events.publishEvent(new AccessEvent.SignedIn(caller.key(), caller.actor(), now));
        return new SignIn.Started(secret.text(), caller);
    }

    private Optional<Found> find(byte[] hash, Instant now) {
        return jdbc.sql("""
                        select key, seen_at from access.session
                        where hash = :hash and expires_at > :now and seen_at > :idle""")
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .param("idle", Timestamp.from(now.minus(settings.sessionIdle())))
                .query((row, _) -> new Found(
                        row.getObject("key", UUID.class),
                        row.getTimestamp("seen_at").toInstant()))
                .optional();
    }

    private void seen(byte[] hash, Instant now) {
        jdbc.sql("update access.session set seen_at = :now where hash = :hash")
                .param("now", Timestamp.from(now))
                .param("hash", hash)
                .update();
    }

    private record Found(UUID key, Instant seenAt) {}
}
