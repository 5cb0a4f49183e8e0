package pro.supportmax.channels.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.tickets.Tickets;

/**
 * How far customers have read their chats, and whether they are there. Presence is a lease that each process renews for
 * the streams that it holds: when a process dies, its visitors are away when the lease has run out.
 */
@Component
public class Attention {

    private static final Duration LEASE = Duration.ofSeconds(45);
    private static final long RENEW_MILLIS = 15_000;

    private final JdbcClient jdbc;
    private final Tickets tickets;
    private final Clock clock;
    private final ConcurrentHashMap<TicketId, Integer> streams = new ConcurrentHashMap<>();

    Attention(JdbcClient jdbc, Tickets tickets, Clock clock) {
        this.jdbc = jdbc;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** The customer has seen everything up to a message. An earlier number than was told before changes nothing. */
    public void shown(TicketId ticket, int sequence) {
        jdbc.sql("""
                        insert into channels.attention as a (ticket, seen, seen_at) values (?, ?, ?)
                        on conflict (ticket) do update set seen = excluded.seen, seen_at = excluded.seen_at
                        where a.seen < excluded.seen""").params(ticket.number(), sequence, utc(clock.instant())).update();
    }

    /** Number of the last message that the customer has seen; 0 when none. */
    public int seen(TicketId ticket) {
        return jdbc.sql("select seen from channels.attention where ticket = ?")
                .param(ticket.number())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /**
     * Since when nobody watches the ticket's chat any more; since it was opened if nobody ever did. Empty while somebody
     * does.
     *
     * @throws pro.supportmax.kernel.NotFound when there is no such ticket
     */
    public Optional<Instant> awaySince(TicketId ticket) {
        var until = jdbc.sql("select present_until from channels.attention where ticket = ?")
                .param(ticket.number())
                .query((row, _) -> Optional.ofNullable(row.getObject("present_until", OffsetDateTime.class)))
                .optional()
                .flatMap(found -> found)
                .map(OffsetDateTime::toInstant)
                .orElseGet(() -> tickets.get(ticket).createdAt());
        return until.isAfter(clock.instant()) ? Optional.empty() : Optional.of(until);
    }

    void arrived(TicketId ticket) {
        streams.merge(ticket, 1, Integer::sum);
        present(ticket, clock.instant().plus(LEASE));
    }

    void left(TicketId ticket) {
        if (streams.computeIfPresent(ticket, (_, open) -> open == 1 ? null : open - 1) == null) {
            present(ticket, clock.instant());
        }
    }

    @Scheduled(fixedDelay = RENEW_MILLIS, initialDelay = RENEW_MILLIS)
    void renew() {
        if (!streams.isEmpty()) {
            jdbc.sql("update channels.attention set present_until = ? where ticket = any(?)")
                    .params(
                            utc(clock.instant().plus(LEASE)),
                            streams.keySet().stream().map(TicketId::number).toArray(Long[]::new))
                    .update();
        }
    }

    private void present(TicketId ticket, Instant until) {
        jdbc.sql("""
                        insert into channels.attention (ticket, present_until) values (?, ?)
                        on conflict (ticket) do update set present_until = excluded.present_until""").params(ticket.number(), utc(until)).update();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
