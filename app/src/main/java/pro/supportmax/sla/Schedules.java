package pro.supportmax.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pro.supportmax.kernel.Actor;
import pro.supportmax.tickets.Inboxes;
import pro.supportmax.tickets.WorkspaceEvent;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** When people are there, inbox by inbox. */
@Component
public class Schedules {

    private static final JsonMapper json = JsonMapper.builder().build();

    private final JdbcClient sql;
    private final Inboxes inboxes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Schedules(JdbcClient sql, Inboxes inboxes, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.inboxes = inboxes;
        this.events = events;
        this.clock = clock;
    }

    /** What nobody said is always open. */
    public InboxHours of(String inbox) {
        return sql.sql("select zone, week, holidays, away_message from sla.hours where inbox = ?")
                .param(inbox)
                .query(Schedules::hours)
                .optional()
                .orElse(InboxHours.ALWAYS);
    }

    public boolean isOpen(String inbox, Instant time) {
        return of(inbox).hours().isOpen(time);
    }

    /** From when on somebody is there: the time itself when somebody is, empty when nobody ever will be. */
    public Optional<Instant> nextOpening(String inbox, Instant time) {
        return of(inbox).hours().nextOpening(time);
    }

    /** How long somebody was there between two times. */
    public Duration elapsed(String inbox, Instant from, Instant to) {
        return of(inbox).hours().elapsed(from, to);
    }

    /** What a customer is told at a time; empty while somebody is there, or when there is nothing to say. */
    public Optional<String> awayMessage(String inbox, Instant time) {
        var here = of(inbox);
        var hours = here.hours();
        return hours.isOpen(time)
                ? Optional.empty()
                : Optional.ofNullable(here.awayMessage())
                        .map(message -> message.replace(
                                InboxHours.NEXT_OPENING,
                                hours.nextOpening(time)
                                        .map(opening -> PlainTimes.of(opening, time, hours.zone()))
                                        .orElse("later")));
    }

    /**
     * Sets an inbox's hours anew.
     *
     * @param change from what they are now; whoever else sets them waits
     * @throws pro.supportmax.kernel.NotFound when there is no such inbox
     */
    @Transactional
    public InboxHours set(String inbox, UnaryOperator<InboxHours> change, Actor by) {
        inboxes.get(inbox);
        sql.sql("select pg_advisory_xact_lock(hashtextextended('sla:' || ?, 0))")
                .param(inbox)
                .query((_, _) -> 1)
                .single();
        var before = of(inbox);
        var after = change.apply(before);
        if (!after.equals(before)) {
            save(inbox, after);
            events.publishEvent(new HoursEvent.Changed(clock.instant(), by, "inbox:" + inbox));
        }
        return after;
    }

    private void save(String inbox, InboxHours wanted) {
        sql.sql("""
                insert into sla.hours (inbox, zone, week, holidays, away_message) values (?, ?, ?::jsonb, ?::jsonb, ?)
                on conflict (inbox) do update
                set zone = excluded.zone, week = excluded.week, holidays = excluded.holidays,
                    away_message = excluded.away_message
                """)
                .param(inbox)
                .param(wanted.hours().zone().getId())
                .param(json.writeValueAsString(wanted.hours().week()))
                .param(json.writeValueAsString(wanted.hours().holidays()))
                .param(wanted.awayMessage())
                .update();
    }

    @EventListener
    void forget(WorkspaceEvent.Removed removed) {
        if (removed.subject().startsWith("inbox:")) {
            sql.sql("delete from sla.hours where inbox = ?")
                    .param(removed.subject().substring("inbox:".length()))
                    .update();
        }
    }

    private static InboxHours hours(ResultSet row, int number) throws SQLException {
        return new InboxHours(
                new BusinessHours(
                        ZoneId.of(row.getString("zone")),
                        json.readValue(row.getString("week"), new TypeReference<List<Interval>>() {}),
                        json.readValue(row.getString("holidays"), new TypeReference<List<Holiday>>() {})),
                row.getString("away_message"));
    }
}
