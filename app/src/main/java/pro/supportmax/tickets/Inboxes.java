package pro.supportmax.tickets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pro.supportmax.kernel.NotFound;

/** The doors through which customers write. The inboxes {@code chat}, {@code api} and {@code email} always exist. */
@Component
public class Inboxes {

    private static final String SELECT = "select id, name, mode, channel from tickets.inbox ";

    private final JdbcClient sql;

    Inboxes(JdbcClient sql) {
        this.sql = sql;
    }

    /** @throws NotFound when there is none */
    public Inbox get(String id) {
        return sql.sql(SELECT + "where id = ?")
                .param(id)
                .query(Inboxes::inbox)
                .optional()
                .orElseThrow(() -> new NotFound("Inbox " + id));
    }

    /** By name. */
    public List<Inbox> all() {
        return sql.sql(SELECT + "order by lower(name), id")
                .query(Inboxes::inbox)
                .list();
    }

    /** Creates or replaces. */
    @Transactional
    public Inbox save(Inbox inbox) {
        sql.sql("""
                insert into tickets.inbox (id, name, mode, channel) values (?, ?, ?, ?)
                on conflict (id) do update set name = excluded.name, mode = excluded.mode, channel = excluded.channel
                """)
                .params(inbox.id(), inbox.name(), inbox.mode().word(), inbox.channel())
                .update();
        return inbox;
    }

    /** @throws NotFound when there is no such inbox */
    @Transactional
    public Inbox setMode(String id, Mode mode) {
        sql.sql("update tickets.inbox set mode = ? where id = ?")
                .params(mode.word(), id)
                .update();
        return get(id);
    }

    private static Inbox inbox(ResultSet row, int number) throws SQLException {
        return new Inbox(
                row.getString("id"), row.getString("name"), Mode.of(row.getString("mode")), row.getString("channel"));
    }
}
