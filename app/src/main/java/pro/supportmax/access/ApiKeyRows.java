package pro.supportmax.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of keys. */
@Repository
class ApiKeyRows {

    private static final String COLUMNS =
            "id, hint, name, owner, scopes, created_at, expires_at, revoked_at, last_used_at";

    private final JdbcClient jdbc;

    ApiKeyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ApiKey key, byte[] hash) {
        jdbc.sql("""
                        insert into access.api_key (id, hash, hint, name, owner, scopes, created_at, expires_at)
                        values (:id, :hash, :hint, :name, :owner, :scopes, :created, :expires)""")
                .param("id", key.id())
                .param("hash", hash)
                .param("hint", key.hint())
                .param("name", key.name())
                .param("owner", key.owner())
                .param("scopes", key.scopes().stream().map(Scope::word).toArray(String[]::new))
                .param("created", Timestamp.from(key.createdAt()))
                .param("expires", timestamp(key.expiresAt()))
                .update();
    }

    /** Finds a key and notes, once a minute, that it was used. */
    Optional<ApiKey> use(byte[] hash, Instant now) {
        var found = jdbc.sql("select " + COLUMNS + " from access.api_key where hash = :hash")
                .param("hash", hash)
                .query(ApiKeyRows::read)
                .optional();
        found.filter(key -> key.lastUsedAt() == null || key.lastUsedAt().isBefore(now.minus(Duration.ofMinutes(1))))
                .ifPresent(key -> jdbc.sql("update access.api_key set last_used_at = :now where id = :id")
                        .param("now", Timestamp.from(now))
                        .param("id", key.id())
                        .update());
        return found;
    }

    Optional<ApiKey> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from access.api_key where id = :id")
                .param("id", id)
                .query(ApiKeyRows::read)
                .optional();
    }

    List<ApiKey> all() {
        return jdbc.sql("select " + COLUMNS + " from access.api_key order by created_at desc, id")
                .query(ApiKeyRows::read)
                .list();
    }

    void revoke(UUID id, Instant now) {
        jdbc.sql("update access.api_key set revoked_at = :now where id = :id and revoked_at is null")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    void expire(UUID id, Instant end) {
        jdbc.sql("update access.api_key set expires_at = :end where id = :id")
                .param("end", Timestamp.from(end))
                .param("id", id)
                .update();
    }

    private static ApiKey read(ResultSet row, int index) throws SQLException {
        return new ApiKey(
                row.getObject("id", UUID.class),
                row.getString("hint"),
                row.getString("name"),
                row.getString("owner"),
                scopes((String[]) row.getArray("scopes").getArray()),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("expires_at")),
                instant(row.getTimestamp("revoked_at")),
                instant(row.getTimestamp("last_used_at")));
    }

    private static Set<Scope> scopes(String[] words) {
        return Arrays.stream(words).map(Scope::of).collect(Collectors.toSet());
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
