package pro.supportmax.tickets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.NotFound;
import pro.supportmax.tickets.WorkspaceRefused.Rule;

/** The doors through which customers write. The inboxes {@code chat}, {@code api} and {@code email} always exist. */
@Component
public class Inboxes {

    private static final String SELECT = "select id, name, mode, channel, team from tickets.inbox ";
    private static final Set<String> BUILT_IN = Set.of("chat", "api", "email");

    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Inboxes(JdbcClient sql, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotFound when there is none */
    public Inbox get(String id) {
        return find(id, "").orElseThrow(() -> new NotFound("Inbox " + id));
    }

    private Optional<Inbox> find(String id, String lock) {
        return sql.sql(SELECT + "where id = ?" + lock)
                .param(id)
                .query(Inboxes::inbox)
                .optional();
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
        demandTeam(inbox);
        sql.sql("""
                insert into tickets.inbox (id, name, mode, channel, team) values (?, ?, ?, ?, ?)
                on conflict (id) do update
                set name = excluded.name, mode = excluded.mode, channel = excluded.channel, team = excluded.team
                """)
                .param(inbox.id())
                .param(inbox.name())
                .param(inbox.mode().word())
                .param(inbox.channel())
                .param(inbox.team())
                .update();
        return inbox;
    }

    /**
     * @throws WorkspaceRefused when there is one with that id
     * @throws IllegalArgumentException when its team is unknown
     */
    @Transactional
    public Inbox create(Inbox inbox, Actor by) {
        if (find(inbox.id(), "").isPresent()) {
            throw new WorkspaceRefused(Rule.EXISTS, "There is an inbox " + inbox.id() + " already");
        }
        return saved(inbox, by);
    }

    /**
     * Changes the inbox as it is now; nobody else changes it meanwhile.
     *
     * @throws NotFound when there is no such inbox
     * @throws IllegalArgumentException when its team is unknown
     */
    @Transactional
    public Inbox change(String id, UnaryOperator<Inbox> change, Actor by) {
        var before = find(id, " for update").orElseThrow(() -> new NotFound("Inbox " + id));
        var after = change.apply(before);
        return after.equals(before) ? before : saved(after, by);
    }

    private Inbox saved(Inbox inbox, Actor by) {
        save(inbox);
        events.publishEvent(new WorkspaceEvent.Saved(clock.instant(), by, "inbox:" + inbox.id()));
        return inbox;
    }

    /** @throws NotFound when there is no such inbox */
    @Transactional
    public Inbox setMode(String id, Mode mode) {
        return change(
                id,
                inbox -> new Inbox(inbox.id(), inbox.name(), mode, inbox.channel(), inbox.team()),
                Actor.system("console"));
    }

    /**
     * Removes an inbox through which no ticket ever came.
     *
     * @throws NotFound when there is no such inbox
     * @throws WorkspaceRefused when a ticket came through it, or the product needs it
     */
    @Transactional
    public void remove(String id, Actor by) {
        get(id);
        if (BUILT_IN.contains(id)) {
            throw new WorkspaceRefused(
                    Rule.BUILT_IN, "The inbox " + id + " belongs to the product; turn it off instead");
        }
        // For this moment no ticket is opened, so that none comes through an inbox that is gone.
        sql.sql("lock table tickets.ticket in share mode").update();
        if (sql.sql("select exists (select 1 from tickets.ticket where inbox = ?)")
                .param(id)
                .query(Boolean.class)
                .single()) {
            throw new WorkspaceRefused(
                    Rule.IN_USE, "Tickets came through the inbox " + id + ", so it stays; turn it off instead");
        }
        sql.sql("delete from tickets.inbox where id = ?").param(id).update();
        events.publishEvent(new WorkspaceEvent.Removed(clock.instant(), by, "inbox:" + id));
    }

    private void demandTeam(Inbox inbox) {
        if (inbox.team() != null
                && !sql.sql("select exists (select 1 from tickets.team where id = ?)")
                        .param(inbox.team())
                        .query(Boolean.class)
                        .single()) {
            throw new IllegalArgumentException("There is no team " + inbox.team());
        }
    }

    private static Inbox inbox(ResultSet row, int number) throws SQLException {
        return new Inbox(
                row.getString("id"),
                row.getString("name"),
                Mode.of(row.getString("mode")),
                row.getString("channel"),
                row.getString("team"));
    }
}
