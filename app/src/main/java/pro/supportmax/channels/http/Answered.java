package pro.supportmax.channels.http;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of idempotency keys and the answers given for them. */
@Component
class Answered {

    /**
     * After so long a key may be taken over: the process that took it has probably died. Should it live, nothing is done
     * twice, for effects have keys of their own.
     */
    private static final Duration ABANDONED = Duration.ofSeconds(5);

    /** A key belongs to whoever uses it. */
    record Place(String owner, String key) {}

    /** What trying to take a key gives. */
    sealed interface Claim {
        /** The key is new: the request is ours to work on. */
        record Ours() implements Claim {}

        /** The key has its answer. */
        record Before(Fingerprint of, Recorded answer) implements Claim {}

        /** Another process is working on it. */
        record Elsewhere(Fingerprint of) implements Claim {}
    }

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final ChannelSettings settings;
    private final Clock clock;

    Answered(JdbcClient jdbc, TransactionTemplate transaction, JsonMapper json, ChannelSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    Claim claim(Place place, Fingerprint request) {
        return quickly(() -> {
            var now = clock.instant();
            return taken(place, request, now) ? new Claim.Ours() : before(place);
        });
    }

    /** Takes a new key, one whose time is over, or one that was taken and left. */
    private boolean taken(Place place, Fingerprint request, Instant now) {
        return jdbc.sql("""
                        insert into channels.answered as a (owner, key, fingerprint, taken_at)
                        values (:owner, :key, :fingerprint, :now)
                        on conflict (owner, key) do update
                        set fingerprint = excluded.fingerprint, taken_at = :now, status = null, headers = null, body = null
                        where a.taken_at < :expired or a.status is null and a.taken_at < :abandoned
                            and a.fingerprint = excluded.fingerprint""")
                        .param("owner", place.owner())
                        .param("key", place.key())
                        .param("fingerprint", request.hash())
                        .param("now", Timestamp.from(now))
                        .param("expired", Timestamp.from(now.minus(settings.idempotencyLife())))
                        .param("abandoned", Timestamp.from(now.minus(ABANDONED)))
                        .update()
                == 1;
    }

    private Claim before(Place place) {
        return jdbc.sql("""
                        select fingerprint, status, headers::text as headers, body
                        from channels.answered where owner = :owner and key = :key""")
                .param("owner", place.owner())
                .param("key", place.key())
                .query((row, _) -> read(row))
                .single();
    }

    private Claim read(ResultSet row) throws SQLException {
        var fingerprint = new Fingerprint(row.getBytes("fingerprint"));
        var status = row.getInt("status");
        return status == 0
                ? new Claim.Elsewhere(fingerprint)
                : new Claim.Before(
                        fingerprint,
                        new Recorded(
                                status,
                                json.readValue(row.getString("headers"), new TypeReference<Map<String, String>>() {}),
                                row.getBytes("body")));
    }

    void keep(Place place, Recorded answer) {
        quickly(() -> jdbc.sql("""
                        update channels.answered set status = :status, headers = :headers::jsonb, body = :body
                        where owner = :owner and key = :key""")
                .param("status", answer.status())
                .param("headers", json.writeValueAsString(answer.headers()))
                .param("body", answer.body())
                .param("owner", place.owner())
                .param("key", place.key())
                .update());
    }

    void forget(Place place) {
        quickly(() -> jdbc.sql("delete from channels.answered where owner = :owner and key = :key and status is null")
                .param("owner", place.owner())
                .param("key", place.key())
                .update());
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
    void forgetTheOld() {
        var old = Timestamp.from(clock.instant().minus(settings.idempotencyLife()));
        jdbc.sql("delete from channels.answered where taken_at < :old")
                .param("old", old)
                .update();
        jdbc.sql("delete from channels.effect where at < :old")
                .param("old", old)
                .update();
    }

    /** Without waiting for the disk: see the table's comment. */
    private <T> T quickly(Supplier<T> work) {
        var result = transaction.execute(_ -> {
            jdbc.sql("set local synchronous_commit = off").update();
            return work.get();
        });
        if (result == null) {
            throw new IllegalStateException("A statement on idempotency keys gave nothing");
        }
        return result;
    }
}
