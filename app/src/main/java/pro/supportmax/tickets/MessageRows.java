package pro.supportmax.tickets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.TicketId;

/** The table of messages; rows are written once and never changed. */
@Component
class MessageRows {

    private static final String SELECT = """
            select m.id, ticket, sequence, kind, author_type, author_id, author_name, text, html, citations,
                   attachments, caution, created_at, d.state, d.recipient, d.detail, d.at
            from tickets.message m left join tickets.delivery d on d.message = m.id
            """;

    private final JdbcClient sql;

    MessageRows(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Message message, @Nullable String externalId) {
        sql.sql("""
                insert into tickets.message (id, ticket, sequence, kind, author_type, author_id, author_name, text,
                                             html, citations, attachments, caution, external_id, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)
                """)
                .param(message.id())
                .param(message.ticket().number())
                .param(message.sequence())
                .param(message.kind().word())
                .param(message.author().type().word())
                .param(message.author().id())
                .param(message.authorName())
                .param(message.text())
                .param(message.html())
                .param(Json.citations(message.citations()))
                .param(Json.files(message.attachments()))
                .param(message.caution() == null ? null : message.caution().word())
                .param(externalId)
                .param(message.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Message> of(TicketId ticket, int after) {
        return sql.sql(SELECT + "where ticket = ? and sequence > ? order by sequence")
                .params(ticket.number(), after)
                .query(MessageRows::message)
                .list();
    }

    Optional<Message> byId(UUID id) {
        return sql.sql(SELECT + "where m.id = ?")
                .param(id)
                .query(MessageRows::message)
                .optional();
    }

    private static @Nullable Caution caution(@Nullable String word) {
        return word == null ? null : Caution.of(word);
    }

    private static @Nullable Delivery delivery(ResultSet row) throws SQLException {
        var state = row.getString("state");
        return state == null
                ? null
                : new Delivery(
                        Delivery.State.of(state),
                        row.getString("recipient"),
                        row.getString("detail"),
                        row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static Message message(ResultSet row, int number) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class),
                new TicketId(row.getLong("ticket")),
                row.getInt("sequence"),
                Message.Kind.of(row.getString("kind")),
                new Actor(Actor.Type.of(row.getString("author_type")), row.getString("author_id")),
                row.getString("author_name"),
                row.getString("text"),
                row.getString("html"),
                Json.citations(row.getString("citations")),
                Json.files(row.getString("attachments")),
                caution(row.getString("caution")),
                delivery(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
