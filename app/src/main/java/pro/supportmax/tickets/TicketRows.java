package pro.supportmax.tickets;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pro.supportmax.files.FileTexts;
import pro.supportmax.kernel.TicketId;

/** The table of tickets. */
@Component
class TicketRows {

    private static final String SELECT = """
            select number, subject, status, handler, priority, priority_fixed, requester, inbox, team, assignee, tags, fields,
                   outcome, snoozed_until, created_at, updated_at, version, messages
            from tickets.ticket
            """;

    /** Of the files that hold the words searched for, so many of the newest lead to their tickets. */
    private static final int FILES_SEARCHED = 1_000;

    private final JdbcClient sql;
    private final FileTexts files;

    TicketRows(JdbcClient sql, FileTexts files) {
        this.sql = sql;
        this.files = files;
    }

    /** Who searches for words finds those in files too, which are kept in another room. */
    private Map<String, Object> parameters(TicketFilter filter) {
        var parameters = new HashMap<>(filter.parameters());
        if (parameters.get(Condition.TEXT) instanceof String words) {
            parameters.put(
                    Condition.FILES,
                    files.withWords(words, FILES_SEARCHED).stream()
                            .map(UUID::toString)
                            .collect(Collectors.joining(",", "{", "}")));
        }
        return parameters;
    }

    /** The number of the new row; empty when there is no such inbox. */
    Optional<TicketId> insert(NewTicket draft, Instant now) {
        return sql.sql("""
                insert into tickets.ticket (subject, status, handler, priority, requester, inbox, tags, fields,
                                            created_at, updated_at, version, messages)
                select ?, 'new', ?, 'p3', ?, id, '{}', '{}', ?, ?, 1, 0 from tickets.inbox where id = ?
                returning number
                """)
                .param(draft.subject())
                .param(draft.handler().word())
                .param(draft.requester().value())
                .param(utc(now))
                .param(utc(now))
                .param(draft.inbox())
                .query(Long.class)
                .optional()
                .map(TicketId::new);
    }

    Optional<Ticket> find(TicketId id) {
        return sql.sql(SELECT + "where number = ?")
                .param(id.number())
                .query((row, number) -> new Ticket(new TicketState(row)))
                .optional();
    }

    /** Until the end of the transaction nobody else changes the ticket. */
    Optional<Ticket> lock(TicketId id, FieldRules rules) {
        return sql.sql(SELECT + "where number = ? for no key update")
                .param(id.number())
                .query((row, number) -> new Ticket(new TicketState(row).under(rules)))
                .optional();
    }

    void update(TicketState state) {
        sql.sql("""
                update tickets.ticket
                set subject = ?, status = ?, handler = ?, priority = ?, priority_fixed = ?, team = ?, assignee = ?,
                    tags = ?, fields = ?::jsonb, outcome = ?, snoozed_until = ?, updated_at = ?, version = ?, messages = ?
                where number = ?
                """)
                .param(state.subject)
                .param(state.status.word())
                .param(state.handler.word())
                .param(state.urgency.priority().word())
                .param(state.urgency.fixed())
                .param(state.team)
                .param(state.assignee)
                .param(state.labels.tags().toArray(String[]::new))
                .param(Json.fields(state.labels.fields()))
                .param(state.outcome == null ? null : state.outcome.word())
                .param(state.snoozedUntil == null ? null : utc(state.snoozedUntil))
                .param(utc(state.updatedAt))
                .param(state.version)
                .param(state.messages)
                .param(state.id.number())
                .update();
    }

    List<Ticket> list(TicketFilter filter, int limit) {
        return sql.sql(SELECT + filter.where() + filter.order() + " limit :limit")
                .params(parameters(filter))
                .param("limit", limit)
                .query((row, number) -> new Ticket(new TicketState(row)))
                .list();
    }

    /**
     * The tickets whose last change lies after a place and before a moment, the oldest change first, up to the oldest
     * transaction that is still writing: what it changes may carry any time since it began.
     *
     * @param clocks how far the clocks of processes and database may differ
     */
    List<Ticket> changed(Place after, Instant before, Duration clocks, int limit) {
        return sql.sql(SELECT + """
                where (updated_at, number) > (:updatedAt, :number)
                  and updated_at < least(:before, (
                      select min(xact_start) - make_interval(secs => :clocks) from pg_stat_activity
                      where datname = current_database() and backend_xid is not null and pid <> pg_backend_pid()))
                order by updated_at, number limit :limit
                """)
                .param("updatedAt", utc(after.time()))
                .param("number", after.number())
                .param("before", utc(before))
                .param("clocks", clocks.toMillis() / 1000.0)
                .param("limit", limit)
                .query((row, number) -> new Ticket(new TicketState(row)))
                .list();
    }

    List<TicketId> quietSince(Instant moment, int limit) {
        return sql.sql("""
                select number from tickets.ticket
                where status = 'pending' and handler = 'ai' and snoozed_until is null and updated_at <= ?
                order by updated_at, number limit ?
                """)
                .params(utc(moment), limit)
                .query((row, _) -> new TicketId(row.getLong("number")))
                .list();
    }

    Map<TicketId, Long> versions(Collection<TicketId> ids) {
        var versions = new HashMap<TicketId, Long>();
        sql.sql("select number, version from tickets.ticket where number = any(?)")
                .param(ids.stream().map(TicketId::number).toArray(Long[]::new))
                .query(row -> {
                    versions.put(new TicketId(row.getLong("number")), row.getLong("version"));
                });
        return versions;
    }

    long count(TicketFilter filter, int most) {
        return sql.sql("select count(*) from (select 1 from tickets.ticket " + filter.where() + " limit :most) few")
                .params(parameters(filter))
                .param("most", most)
                .query(Long.class)
                .single();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
