package pro.supportmax.desk;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pro.supportmax.kernel.TicketId;
import tools.jackson.databind.json.JsonMapper;

/**
 * The queue of turns as rows. A turn is handed out only when no earlier turn of its ticket is open, so turns of one
 * ticket run in order and one at a time; {@code skip locked} lets any number of processes share the rest.
 */
@Component
class TurnRows {

    private static final String COLUMNS =
            "id, ticket, message, state, attempts, error, decision, created_at, done_at, trace";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TurnRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void queue(UUID id, TicketId ticket, UUID message) {
        jdbc.sql("insert into desk.turn (id, ticket, message) values (?, ?, ?)")
                .params(id, ticket.number(), message)
                .update();
    }

    /** Hands out up to {@code most} turns to {@code node}, oldest first; lapsed leases are taken over. */
    List<Turn> lease(String node, int most, Duration length) {
        return jdbc.sql("""
                        with next as (
                            select id from desk.turn t
                            where (state = 'queued' and available_at <= clock_timestamp()
                                   or state = 'leased' and lease_until < clock_timestamp())
                              and not exists (
                                  select 1 from desk.turn e
                                  where e.ticket = t.ticket and e.seq < t.seq and e.state in ('queued', 'leased'))
                            order by seq
                            limit :most
                            for update skip locked)
                        update desk.turn t
                        set state = 'leased', lease_owner = :node, lease_no = lease_no + 1, attempts = attempts + 1,
                            lease_until = clock_timestamp() + make_interval(secs => :seconds)
                        from next where t.id = next.id
                        returning t.id, t.ticket, t.message, t.attempts, t.lease_no, t.seq
                        """)
                .param("most", most)
                .param("node", node)
                .param("seconds", length.toMillis() / 1000.0)
                .query((row, _) -> new Turn(
                        row.getObject("id", UUID.class),
                        new TicketId(row.getLong("ticket")),
                        row.getObject("message", UUID.class),
                        row.getInt("attempts"),
                        row.getLong("lease_no")))
                .list();
    }

    /** Gives back what an earlier process of this node held when it ended: it cannot be working on it any more. */
    int giveBack(String node) {
        return jdbc.sql("""
                        update desk.turn set state = 'queued', lease_owner = null, attempts = greatest(attempts - 1, 0)
                        where state = 'leased' and lease_owner = ?
                        """).param(node).update();
    }

    /** @throws LeaseLost when another process has taken the turn over */
    void finish(Turn turn, String decision, Trace trace) {
        var changed = jdbc.sql("""
                        update desk.turn
                        set state = 'done', decision = ?, trace = ?::jsonb, done_at = clock_timestamp(), error = null
                        where id = ? and lease_no = ? and state = 'leased'
                        """)
                .params(decision, json.writeValueAsString(trace), turn.id(), turn.lease())
                .update();
        if (changed == 0) {
            throw new LeaseLost(turn);
        }
    }

    /** Puts a failed turn back, to be tried again after {@code pause}. */
    void retry(Turn turn, String error, Duration pause) {
        jdbc.sql("""
                        update desk.turn
                        set state = 'queued', error = ?, available_at = clock_timestamp() + make_interval(secs => ?)
                        where id = ? and lease_no = ? and state = 'leased'
                        """)
                .params(error, pause.toMillis() / 1000.0, turn.id(), turn.lease())
                .update();
    }

    /** @throws LeaseLost when another process has taken the turn over */
    void park(Turn turn, String error) {
        var changed = jdbc.sql("""
                        update desk.turn set state = 'parked', error = ?
                        where id = ? and lease_no = ? and state = 'leased'
                        """).params(error, turn.id(), turn.lease()).update();
        if (changed == 0) {
            throw new LeaseLost(turn);
        }
    }

    boolean redrive(UUID turn) {
        return jdbc.sql("""
                        update desk.turn set state = 'queued', attempts = 0, available_at = clock_timestamp()
                        where id = ? and state = 'parked'
                        """).param(turn).update() == 1;
    }

    List<TurnView> of(TicketId ticket) {
        return jdbc.sql("select " + COLUMNS + " from desk.turn where ticket = ? order by seq")
                .param(ticket.number())
                .query(view())
                .list();
    }

    boolean settled(TicketId ticket) {
        return jdbc.sql("""
                        select not exists (
                            select 1 from desk.turn where ticket = ? and state in ('queued', 'leased'))
                        """).param(ticket.number()).query(Boolean.class).single();
    }

    List<TurnView> parked() {
        return jdbc.sql("select " + COLUMNS + " from desk.turn where state = 'parked' order by seq limit 200")
                .query(view())
                .list();
    }

    long waiting() {
        return jdbc.sql("select count(*) from desk.turn where state in ('queued', 'leased')")
                .query(Long.class)
                .single();
    }

    private RowMapper<TurnView> view() {
        return (row, _) -> {
            var done = row.getTimestamp("done_at");
            var trace = row.getString("trace");
            return new TurnView(
                    row.getObject("id", UUID.class),
                    new TicketId(row.getLong("ticket")),
                    row.getObject("message", UUID.class),
                    row.getString("state"),
                    row.getInt("attempts"),
                    row.getString("error"),
                    row.getString("decision"),
                    row.getTimestamp("created_at").toInstant(),
                    done == null ? null : done.toInstant(),
                    trace == null ? Trace.EMPTY : json.readValue(trace, Trace.class));
        };
    }
}
