package pro.supportmax.tickets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the lines of inboxes to the world work. Channels tell it here; pages, API and the health endpoint show it, so
 * that an inbox never falls silent unnoticed.
 */
@Component
public class InboxHealth {

    private static final Duration TELL_AGAIN = Duration.ofSeconds(20);
    private static final Duration SILENCE = Duration.ofSeconds(110);

    private final JdbcClient sql;
    private final Map<String, Instant> told = new ConcurrentHashMap<>();

    InboxHealth(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * One line of an inbox.
     *
     * @param line such as {@code "mail in"}
     * @param failure what is wrong and what to do about it; null while it works
     * @param failingSince null while it works
     * @param lastSuccess null when it never worked
     */
    public record State(
            String inbox,
            String line,
            @Nullable String failure,
            @Nullable Instant failingSince,
            @Nullable Instant lastSuccess) {

        /** What is wrong, in a sentence. */
        public String what() {
            return failure == null ? "Nothing was heard of it for some time." : failure;
        }

        /** Since when. */
        public @Nullable Instant since() {
            return failingSince == null ? lastSuccess : failingSince;
        }
    }

    public void works(String inbox, String line, Instant now) {
        var before = told.get(inbox + " " + line);
        if (before != null && Duration.between(before, now).compareTo(TELL_AGAIN) < 0) {
            return;
        }
        sql.sql("""
                insert into tickets.inbox_health (inbox, line, last_success) values (?, ?, ?)
                on conflict (inbox, line) do update
                set failure = null, failing_since = null, last_success = excluded.last_success
                """).params(inbox, line, now.atOffset(ZoneOffset.UTC)).update();
        told.put(inbox + " " + line, now);
    }

    public void fails(String inbox, String line, String why, Instant now) {
        told.remove(inbox + " " + line);
        sql.sql("""
                insert into tickets.inbox_health (inbox, line, failure, failing_since) values (?, ?, ?, ?)
                on conflict (inbox, line) do update
                set failure = excluded.failure,
                    failing_since = coalesce(tickets.inbox_health.failing_since, excluded.failing_since)
                """).params(inbox, line, why, now.atOffset(ZoneOffset.UTC)).update();
    }

    /** The line is not used any more. */
    public void forget(String inbox, String line) {
        told.remove(inbox + " " + line);
        sql.sql("delete from tickets.inbox_health where inbox = ? and line = ?")
                .params(inbox, line)
                .update();
    }

    public List<State> of(String inbox) {
        return sql.sql("select * from tickets.inbox_health where inbox = ? order by line")
                .param(inbox)
                .query(InboxHealth::state)
                .list();
    }

    /** What does not work now, the longest first; a line that falls silent does not work either. */
    public List<State> troubles(Instant now) {
        return sql.sql("""
                        select * from tickets.inbox_health
                        where failure is not null or (line like '% in' and last_success < :silent)
                        order by coalesce(failing_since, last_success)
                        """)
                .param("silent", now.minus(SILENCE).atOffset(ZoneOffset.UTC))
                .query(InboxHealth::state)
                .list();
    }

    private static State state(ResultSet row, int number) throws SQLException {
        return new State(
                row.getString("inbox"),
                row.getString("line"),
                row.getString("failure"),
                instant(row, "failing_since"),
                instant(row, "last_success"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
