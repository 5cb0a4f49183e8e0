package pro.supportmax.tickets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.NotFound;
import pro.supportmax.kernel.TicketId;

/** How satisfied customers are: one rating for each ticket, the latest. */
@Component
public class Ratings {

    private final JdbcClient sql;
    private final Tickets tickets;
    private final ApplicationEventPublisher events;

    Ratings(JdbcClient sql, Tickets tickets, ApplicationEventPublisher events) {
        this.sql = sql;
        this.tickets = tickets;
        this.events = events;
    }

    /**
     * Keeps a rating in place of an earlier one. One or two of five for what the AI answered, and nobody else since,
     * ends the AI's work as negative feedback; a closed ticket keeps the outcome that it has.
     *
     * @throws NotFound when there is no such ticket
     */
    @Transactional
    public void rate(Satisfaction said, Actor by) {
        var ticket = tickets.lock(said.ticket());
        sql.sql("""
                insert into tickets.satisfaction (ticket, rating, comment, at) values (?, ?, ?, ?)
                on conflict (ticket) do update
                set rating = excluded.rating, comment = excluded.comment, at = excluded.at
                """)
                .params(
                        said.ticket().number(),
                        said.rating(),
                        said.comment(),
                        said.at().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new TicketEvent.Rated(said.at(), by, said.ticket(), said.rating()));
        if (said.negative() && isTheAisWork(ticket)) {
            tickets.change(said.ticket(), own -> own.conclude(Outcome.NEGATIVE_FEEDBACK, by, said.at()));
        }
    }

    /** Empty while the customer has said nothing. */
    public Optional<Satisfaction> of(TicketId ticket) {
        return sql.sql("select ticket, rating, comment, at from tickets.satisfaction where ticket = ?")
                .param(ticket.number())
                .query(Ratings::satisfaction)
                .optional();
    }

    private boolean isTheAisWork(Ticket ticket) {
        return ticket.handler() == Handler.AI
                && ticket.status() != Status.CLOSED
                && tickets.messages(ticket.id()).stream()
                        .anyMatch(message -> message.kind() == Message.Kind.OUTBOUND
                                && message.author().type() == Actor.Type.AI);
    }

    private static Satisfaction satisfaction(ResultSet row, int number) throws SQLException {
        return new Satisfaction(
                new TicketId(row.getLong("ticket")),
                row.getInt("rating"),
                row.getString("comment"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
