package pro.supportmax.channels.email.outbound;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pro.supportmax.kernel.Ids;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.tickets.TicketEvent;

/** The queue of replies as rows: those of one ticket leave in order, the rest is shared out among all processes. */
@Component
class PostingRows {

    private final JdbcClient sql;
    private final PostBell bell;
    private final Ids ids;

    PostingRows(JdbcClient sql, PostBell bell, Ids ids) {
        this.sql = sql;
        this.bell = bell;
        this.ids = ids;
    }

    /** A mail of ours and where it belongs. */
    record Sent(UUID message, TicketId ticket, String recipient) {}

    void queue(TicketEvent.Replied reply, String inbox, String recipient, String messageId) {
        sql.sql("""
                insert into channels.mail_out (id, message, ticket, inbox, recipient, message_id)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(ids.next(), reply.message(), reply.ticket().number(), inbox, recipient, messageId)
                .update();
        bell.ringAfterCommit();
    }

    List<Posting> lease(int most, Duration length) {
        return sql.sql("""
                        with next as (
                            select id from channels.mail_out p
                            where (state = 'queued' and available_at <= clock_timestamp()
                                   or state = 'leased' and lease_until < clock_timestamp())
                              and not exists (
                                  select 1 from channels.mail_out e
                                  where e.ticket = p.ticket and e.seq < p.seq and e.state in ('queued', 'leased'))
                            order by seq
                            limit :most
                            for update skip locked)
                        update channels.mail_out p
                        set state = 'leased', lease_no = lease_no + 1, attempts = attempts + 1,
                            lease_until = clock_timestamp() + make_interval(secs => :seconds)
                        from next where p.id = next.id
                        returning p.id, p.message, p.ticket, p.inbox, p.recipient, p.message_id, p.attempts,
                                  p.lease_no, p.created_at
                        """)
                .param("most", most)
                .param("seconds", length.toMillis() / 1000.0)
                .query(PostingRows::posting)
                .list();
    }

    private static Posting posting(ResultSet row, int number) throws SQLException {
        return new Posting(
                row.getObject("id", UUID.class),
                row.getObject("message", UUID.class),
                new TicketId(row.getLong("ticket")),
                row.getString("inbox"),
                row.getString("recipient"),
                row.getString("message_id"),
                row.getInt("attempts"),
                row.getLong("lease_no"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    /** @return false when another process has taken the posting over */
    boolean finish(Posting posting, String state) {
        return sql.sql("""
                        update channels.mail_out set state = ? where id = ? and lease_no = ? and state = 'leased'
                        """).params(state, posting.id(), posting.lease()).update() == 1;
    }

    /** @return false when another process has taken the posting over */
    boolean retry(Posting posting, Duration pause) {
        return sql.sql("""
                        update channels.mail_out
                        set state = 'queued', available_at = clock_timestamp() + make_interval(secs => ?)
                        where id = ? and lease_no = ? and state = 'leased'
                        """)
                        .params(pause.toMillis() / 1000.0, posting.id(), posting.lease())
                        .update()
                == 1;
    }

    Optional<Sent> byMessageId(String messageId) {
        return sql.sql("select message, ticket, recipient from channels.mail_out where message_id = ?")
                .param(messageId.toLowerCase(Locale.ROOT))
                .query((row, _) -> new Sent(
                        row.getObject("message", UUID.class),
                        new TicketId(row.getLong("ticket")),
                        row.getString("recipient")))
                .optional();
    }

    /** The Message-IDs of a ticket's mail in both directions before a posting, the oldest first. */
    List<String> thread(Posting posting, int most) {
        return sql.sql("""
                        select message_id from (
                            select message_id, received_at as at from channels.mail
                            where ticket = :ticket and kind = 'personal' and message_id is not null
                            union all
                            select message_id, created_at from channels.mail_out
                            where ticket = :ticket and created_at < :before) both_ways
                        order by at desc limit :most
                        """)
                .param("ticket", posting.ticket().number())
                .param("before", posting.since().atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, _) -> row.getString("message_id"))
                .list()
                .reversed();
    }

    /** The last personal mail of a ticket, which a reply answers. */
    Optional<String> lastIncoming(TicketId ticket) {
        return sql.sql("""
                        select message_id from channels.mail
                        where ticket = ? and kind = 'personal' and message_id is not null
                        order by received_at desc limit 1
                        """).param(ticket.number()).query(String.class).optional();
    }

    /** The address to which a ticket's first mail was sent. */
    Optional<String> writtenTo(TicketId ticket) {
        return sql.sql("""
                        select recipient from channels.mail
                        where ticket = ? and recipient is not null order by received_at limit 1
                        """).param(ticket.number()).query(String.class).optional();
    }
}
