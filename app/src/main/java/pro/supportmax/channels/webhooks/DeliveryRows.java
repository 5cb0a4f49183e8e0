package pro.supportmax.channels.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pro.supportmax.tickets.TicketEvent;

/**
 * The outbox as rows. A delivery is handed out only when no earlier one of its subscription and ticket is open, so a
 * receiver hears of one ticket in order; {@code skip locked} lets any number of processes share the rest. Leases and
 * successes are committed without waiting for the disk: if a crash undoes one, the delivery is made again under its id.
 */
@Repository
class DeliveryRows {

    private static final String NEXT = """
            with room as (
                select w.id, case when w.failures > 4 then 1 else :each end - (
                    select count(*) from channels.webhook_delivery s
                    where s.webhook = w.id and s.state = 'sending' and s.lease_until > clock_timestamp()) as free
                from channels.webhook w where w.enabled and (w.resume_at is null or w.resume_at <= :now)),
            next as (
                select d.id from room cross join lateral (
                    select id, seq from channels.webhook_delivery o
                    where o.webhook = room.id
                      and (state = 'queued' and available_at <= :now
                           or state = 'sending' and lease_until < clock_timestamp())
                      and not exists (
                          select 1 from channels.webhook_delivery e
                          where e.webhook = o.webhook and e.ticket = o.ticket and e.seq < o.seq
                            and e.state in ('queued', 'sending'))
                    order by seq limit greatest(0, room.free)) d
                order by d.seq limit :most),
            taken as (
                select id, webhook from channels.webhook_delivery
                where id in (select id from next)
                  and (state = 'queued' or state = 'sending' and lease_until < clock_timestamp())
                for update skip locked)
            """;

    private static final String TAKE = """
            update channels.webhook_delivery d
            set state = 'sending', lease_no = lease_no + 1, attempts = attempts + 1,
                lease_until = clock_timestamp() + make_interval(secs => :seconds)
            from taken join channels.webhook w on w.id = taken.webhook
                cross join (select set_config('synchronous_commit', 'off', true)) as unhurried
            where d.id = taken.id
            returning d.id, d.lease_no, d.attempts, d.give_up_at, d.event, d.ticket, d.message, d.change::text,
                d.created_at, w.id as webhook, w.url, w.events
            """;

    private final JdbcClient jdbc;

    DeliveryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes a delivery for every subscription that asks for the event. */
    void queue(TicketEvent event, Instant now, Instant giveUpAt) {
        jdbc.sql("""
                        insert into channels.webhook_delivery
                            (id, webhook, event, ticket, message, change, state, available_at, give_up_at, created_at)
                        select gen_random_uuid(), id, :event, :ticket::bigint, :message::uuid, :change::jsonb, 'queued',
                            :now::timestamptz, :end::timestamptz, :at::timestamptz
                        from channels.webhook where enabled and events && array[:event::text, '*']""")
                .param("event", EventNames.of(event))
                .param("ticket", event.ticket().number())
                .param("message", message(event))
                .param("change", WebhookJson.change(event))
                .param("now", Timestamp.from(now))
                .param("end", Timestamp.from(giveUpAt))
                .param("at", Timestamp.from(event.at()))
                .update();
    }

    private static @Nullable UUID message(TicketEvent event) {
        return switch (event) {
            case TicketEvent.CustomerWrote wrote -> wrote.message();
            case TicketEvent.Replied replied -> replied.message();
            case TicketEvent.NoteAdded added -> added.message();
            case TicketEvent.DeliveryChanged changed -> changed.message();
            default -> null;
        };
    }

    /**
     * Hands out up to {@code most} deliveries, the oldest first; lapsed leases are taken over. A subscription has at most
     * {@code each} on their way, one that keeps failing only one, one that pauses none.
     */
    List<Shipment> lease(int most, int each, Duration length, Instant now) {
        return jdbc.sql(NEXT + TAKE)
                .param("most", most)
                .param("each", each)
                .param("seconds", length.toMillis() / 1000.0)
                .param("now", Timestamp.from(now))
                .query(DeliveryRows::read)
                .list();
    }

    /** A delivery of a test message that the caller makes at once and nobody repeats. */
    Shipment ping(UUID webhook, UUID id, Duration length, Instant now) {
        jdbc.sql("""
                        insert into channels.webhook_delivery
                            (id, webhook, event, change, state, available_at, give_up_at, created_at, lease_until)
                        values (:id, :webhook, 'ping', '{}', 'sending', :now, :now, :now, clock_timestamp() + interval '1 day')
                        """)
                .param("id", id)
                .param("webhook", webhook)
                .param("now", Timestamp.from(now))
                .update();
        return jdbc.sql("with taken as (select id, webhook from channels.webhook_delivery where id = :id) " + TAKE)
                .param("id", id)
                .param("seconds", length.toMillis() / 1000.0)
                .query(DeliveryRows::read)
                .single();
    }

    /** Notes a success; false when the lease is lost, and then somebody else makes the delivery again. */
    boolean delivered(Shipment shipment, Attempt attempt) {
        jdbc.sql("set local synchronous_commit = off").update();
        return note(shipment, attempt, "delivered", attempt.at());
    }

    /** Notes a failure after which it is tried again, from {@code next} on. */
    boolean retry(Shipment shipment, Attempt attempt, Instant next) {
        return note(shipment, attempt, "queued", next);
    }

    /** Notes a failure after which it is not tried again. */
    boolean gaveUp(Shipment shipment, Attempt attempt) {
        return note(shipment, attempt, "failed", attempt.at());
    }

    private boolean note(Shipment shipment, Attempt attempt, String state, Instant next) {
        return jdbc.sql("""
                        with noted as (
                            update channels.webhook_delivery
                            set state = :state, status = :status::int, error = :error::text, available_at = :next::timestamptz,
                                lease_until = null,
                                done_at = case when :state = 'queued' then null else :at::timestamptz end
                            where id = :id and lease_no = :lease and state = 'sending'
                            returning id)
                        insert into channels.webhook_attempt (delivery, at, status, duration_ms, error, excerpt)
                        select id, :at::timestamptz, :status::int, :millis, :error::text, :excerpt from noted""")
                        .param("state", state)
                        .param("status", attempt.status())
                        .param("error", attempt.error())
                        .param("next", Timestamp.from(next))
                        .param("at", Timestamp.from(attempt.at()))
                        .param("id", shipment.id())
                        .param("lease", shipment.lease())
                        .param("millis", attempt.millis())
                        .param("excerpt", attempt.excerpt())
                        .update()
                == 1;
    }

    /** What is queued for a subscription that was switched off is not sent any more; the log still has it. */
    void abandon(UUID webhook, Instant now) {
        jdbc.sql("""
                        update channels.webhook_delivery
                        set state = 'failed', error = 'The subscription was switched off.', done_at = ?
                        where webhook = ? and state = 'queued'""").params(Timestamp.from(now), webhook).update();
    }

    /** @return how many were deleted, at most {@code most} */
    int forget(Instant before, int most) {
        return jdbc.sql("""
                        delete from channels.webhook_delivery where id in (
                            select id from channels.webhook_delivery where created_at < ? order by created_at limit ?)""").params(Timestamp.from(before), most).update();
    }

    private static Shipment read(ResultSet row, int index) throws SQLException {
        return new Shipment(
                row.getObject("id", UUID.class),
                row.getLong("lease_no"),
                row.getInt("attempts"),
                row.getTimestamp("give_up_at").toInstant(),
                new Shipment.Content(
                        row.getString("event"),
                        row.getObject("ticket", Long.class),
                        row.getObject("message", UUID.class),
                        row.getString("change"),
                        row.getTimestamp("created_at").toInstant()),
                new Shipment.Receiver(row.getObject("webhook", UUID.class), row.getString("url"), Set.of((String[])
                        row.getArray("events").getArray())));
    }
}
