package pro.supportmax.channels.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of subscriptions. */
@Repository
class SubscriptionRows {

    private static final String SELECT = """
            select id, name, url, events, enabled, disabled_reason, failing_since, created_at, updated_at
            from channels.webhook
            """;

    private final JdbcClient jdbc;

    SubscriptionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How a subscription stands after one more failure. */
    record Failing(boolean enabled, Instant since) {}

    void insert(Subscription one) {
        jdbc.sql("""
                        insert into channels.webhook (id, name, url, events, enabled, created_at, updated_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        one.id(),
                        one.name(),
                        one.url(),
                        words(one),
                        one.enabled(),
                        Timestamp.from(one.createdAt()),
                        Timestamp.from(one.updatedAt()))
                .update();
    }

    /** Writes what a person may change, and begins anew with counting failures. */
    void update(Subscription one) {
        jdbc.sql("""
                        update channels.webhook
                        set name = :name, url = :url, events = :events, enabled = :enabled, disabled_reason = :reason,
                            updated_at = :at, failures = 0, failing_since = null, resume_at = null
                        where id = :id""")
                .param("name", one.name())
                .param("url", one.url())
                .param("events", words(one))
                .param("enabled", one.enabled())
                .param("reason", one.disabledReason())
                .param("at", Timestamp.from(one.updatedAt()))
                .param("id", one.id())
                .update();
    }

    boolean delete(UUID id) {
        return jdbc.sql("delete from channels.webhook where id = ?").param(id).update() == 1;
    }

    Optional<Subscription> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(SubscriptionRows::read)
                .optional();
    }

    Optional<Subscription> lock(UUID id) {
        return jdbc.sql(SELECT + "where id = ? for no key update")
                .param(id)
                .query(SubscriptionRows::read)
                .optional();
    }

    List<Subscription> all() {
        return jdbc.sql(SELECT + "order by created_at desc, id")
                .query(SubscriptionRows::read)
                .list();
    }

    /** The events that anybody wants. */
    Set<String> wanted() {
        return jdbc.sql("select distinct unnest(events) from channels.webhook where enabled")
                .query((row, _) -> row.getString(1))
                .set();
    }

    void succeeded(UUID id) {
        jdbc.sql("""
                        update channels.webhook set failures = 0, failing_since = null, resume_at = null
                        where id = ? and failures > 0""").param(id).update();
    }

    /**
     * Counts a failure; from the fifth in a row on, the whole subscription pauses, twice as long each time and five
     * minutes at most.
     */
    Optional<Failing> failed(UUID id, Instant now, double firstPauseSeconds) {
        return jdbc.sql("""
                        update channels.webhook
                        set failures = failures + 1, failing_since = coalesce(failing_since, :now::timestamptz),
                            resume_at = case when failures < 4 then resume_at else
                                :now::timestamptz + make_interval(secs => least(300, :pause * power(2, least(failures - 4, 20)))) end
                        where id = :id
                        returning enabled, failing_since""")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .param("pause", firstPauseSeconds)
                .query((row, _) -> new Failing(
                        row.getBoolean("enabled"),
                        row.getTimestamp("failing_since").toInstant()))
                .optional();
    }

    boolean disable(UUID id, String reason, Instant now) {
        return jdbc.sql("""
                        update channels.webhook set enabled = false, disabled_reason = ?, updated_at = ?
                        where id = ? and enabled""").params(reason, Timestamp.from(now), id).update() == 1;
    }

    void resume(UUID id) {
        jdbc.sql("update channels.webhook set resume_at = null where id = ? and resume_at is not null")
                .param(id)
                .update();
    }

    private static String[] words(Subscription one) {
        return one.events().stream().sorted().toArray(String[]::new);
    }

    private static Subscription read(ResultSet row, int index) throws SQLException {
        return new Subscription(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("url"),
                Set.of((String[]) row.getArray("events").getArray()),
                row.getBoolean("enabled"),
                row.getString("disabled_reason"),
                instant(row.getTimestamp("failing_since")),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
