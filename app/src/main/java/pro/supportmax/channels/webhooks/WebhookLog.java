package pro.supportmax.channels.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pro.supportmax.kernel.Page;

/** What was delivered, what was not, and why. */
@Repository
class WebhookLog {

    private static final String SELECT = """
            select id, seq, event, ticket, state, attempts, status, error, created_at, done_at, available_at
            from channels.webhook_delivery
            """;

    private final JdbcClient jdbc;

    WebhookLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One delivery with its attempts, the first of them first. */
    record Line(
            UUID id,
            long sequence,
            String event,
            @Nullable Long ticket,
            String state,
            Outcome outcome,
            Instant createdAt,
            List<Attempt> log) {

        /** How it stands. @param next when it is tried again, null when it is not */
        record Outcome(
                int attempts,
                @Nullable Integer status,
                @Nullable String error,
                @Nullable Instant next,
                @Nullable Instant doneAt) {}

        Line with(List<Attempt> attempts) {
            return new Line(id, sequence, event, ticket, state, outcome, createdAt, attempts);
        }
    }

    /**
     * The newest first.
     *
     * @param state null for all
     * @param before the sequence after which to go on
     */
    Page<Line> list(UUID webhook, @Nullable String state, long before, int limit) {
        var found = jdbc.sql(SELECT + """
                        where webhook = :webhook and seq < :before and (:state::text is null or state = :state)
                        order by seq desc limit :limit""")
                .param("webhook", webhook)
                .param("before", before)
                .param("state", state)
                .param("limit", limit + 1)
                .query(WebhookLog::read)
                .list();
        var page = found.subList(0, Math.min(limit, found.size()));
        var more = found.size() > limit ? Long.toString(page.getLast().sequence()) : null;
        return new Page<>(withAttempts(page), more);
    }

    Optional<Line> find(UUID webhook, UUID delivery) {
        return withAttempts(jdbc.sql(SELECT + "where webhook = ? and id = ?")
                        .params(webhook, delivery)
                        .query(WebhookLog::read)
                        .list())
                .stream()
                .findFirst();
    }

    /** Sends it again, under the same id; one that waits for its next attempt does not wait any longer. */
    boolean replay(UUID webhook, UUID delivery, Instant now, Duration giveUpAfter) {
        return jdbc.sql("""
                        update channels.webhook_delivery
                        set state = 'queued', available_at = :now, give_up_at = :end, done_at = null
                        where webhook = :webhook and id = :id and state <> 'sending'""")
                        .param("now", Timestamp.from(now))
                        .param("end", Timestamp.from(now.plus(giveUpAfter)))
                        .param("webhook", webhook)
                        .param("id", delivery)
                        .update()
                == 1;
    }

    private List<Line> withAttempts(List<Line> lines) {
        if (lines.isEmpty()) {
            return lines;
        }
        record Row(UUID delivery, Attempt attempt) {}
        Map<UUID, List<Attempt>> attempts = jdbc
                .sql("""
                        select delivery, at, duration_ms, status, error, excerpt from channels.webhook_attempt
                        where delivery in (:ids) order by id""")
                .param("ids", lines.stream().map(Line::id).toList())
                .query((row, _) -> new Row(
                        row.getObject("delivery", UUID.class),
                        new Attempt(
                                row.getTimestamp("at").toInstant(),
                                row.getInt("duration_ms"),
                                row.getObject("status", Integer.class),
                                row.getString("error"),
                                row.getString("excerpt"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::delivery, Collectors.mapping(Row::attempt, Collectors.toList())));
        return lines.stream()
                .map(line -> line.with(attempts.getOrDefault(line.id(), List.of())))
                .toList();
    }

    private static Line read(ResultSet row, int index) throws SQLException {
        var state = row.getString("state");
        var done = row.getTimestamp("done_at");
        return new Line(
                row.getObject("id", UUID.class),
                row.getLong("seq"),
                row.getString("event"),
                row.getObject("ticket", Long.class),
                state,
                new Line.Outcome(
                        row.getInt("attempts"),
                        row.getObject("status", Integer.class),
                        row.getString("error"),
                        state.equals("queued")
                                ? row.getTimestamp("available_at").toInstant()
                                : null,
                        done == null ? null : done.toInstant()),
                row.getTimestamp("created_at").toInstant(),
                List.of());
    }
}
