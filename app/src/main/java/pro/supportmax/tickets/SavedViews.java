package pro.supportmax.tickets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.NotFound;
import pro.supportmax.tickets.WorkspaceRefused.Rule;

/** Views that teammates keep for themselves or share with all. A view of somebody else's own is as if it were not there. */
@Component
public class SavedViews {

    private static final String SELECT = "select id, name, owner, shared, filter, sort from tickets.saved_view ";
    private static final int MOST = 200;

    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SavedViews(JdbcClient sql, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    /** What a teammate sees: the own and the shared ones, by name. */
    public List<SavedView> of(String teammate) {
        return sql.sql(SELECT + "where shared or owner = ? order by lower(name), id")
                .param(teammate)
                .query(SavedViews::view)
                .list();
    }

    /** @throws NotFound when there is none that the teammate sees */
    public SavedView get(UUID id, String teammate) {
        return get(id, teammate, "");
    }

    private SavedView get(UUID id, String teammate, String lock) {
        return sql.sql(SELECT + "where id = ? and (shared or owner = ?)" + lock)
                .params(id, teammate)
                .query(SavedViews::view)
                .optional()
                .orElseThrow(() -> new NotFound("View " + id));
    }

    /** @throws WorkspaceRefused when the owner has too many */
    @Transactional
    public SavedView create(SavedView view, Actor by) {
        if (of(view.owner()).size() >= MOST) {
            throw new WorkspaceRefused(Rule.IN_USE, "There are " + MOST + " views already; remove one first");
        }
        return saved(view, by);
    }

    /**
     * Changes the view as it is now; nobody else changes it meanwhile.
     *
     * @param teammate who must see it
     * @throws NotFound when there is none that the teammate sees
     */
    @Transactional
    public SavedView change(UUID id, String teammate, UnaryOperator<SavedView> change, Actor by) {
        var before = get(id, teammate, " for update");
        var after = change.apply(before);
        return after.equals(before) ? before : saved(after, by);
    }

    /** @throws NotFound when there is none that the teammate sees */
    @Transactional
    public void remove(UUID id, String teammate, Actor by) {
        get(id, teammate);
        sql.sql("delete from tickets.saved_view where id = ?").param(id).update();
        events.publishEvent(new WorkspaceEvent.Removed(clock.instant(), by, "view:" + id));
    }

    private SavedView saved(SavedView view, Actor by) {
        sql.sql("""
                insert into tickets.saved_view (id, name, owner, shared, filter, sort) values (?, ?, ?, ?, ?::jsonb, ?)
                on conflict (id) do update
                set name = excluded.name, shared = excluded.shared, filter = excluded.filter, sort = excluded.sort
                """)
                .param(view.id())
                .param(view.name())
                .param(view.owner())
                .param(view.shared())
                .param(Json.words(view.filter()))
                .param(view.sort().word())
                .update();
        events.publishEvent(new WorkspaceEvent.Saved(clock.instant(), by, "view:" + view.id()));
        return view;
    }

    private static SavedView view(ResultSet row, int number) throws SQLException {
        return new SavedView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("owner"),
                row.getBoolean("shared"),
                Json.words(row.getString("filter")),
                TicketSort.of(row.getString("sort")));
    }
}
