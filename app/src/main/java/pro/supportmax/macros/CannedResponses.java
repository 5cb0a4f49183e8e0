package pro.supportmax.macros;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.NotFound;
import pro.supportmax.tickets.WorkspaceRefused;
import pro.supportmax.tickets.WorkspaceRefused.Rule;

/** The texts that teammates send again and again. */
@Component
public class CannedResponses {

    private static final String SELECT =
            "select id, shortcut, title, text, language, team from macros.canned_response ";
    private static final int MOST = 2_000;

    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CannedResponses(JdbcClient sql, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    /** By shortcut. */
    public List<CannedResponse> all() {
        return sql.sql(SELECT + "order by shortcut")
                .query(CannedResponses::response)
                .list();
    }

    /** @throws NotFound when there is none */
    public CannedResponse get(UUID id) {
        return find(id, "").orElseThrow(() -> none(id));
    }

    Optional<CannedResponse> find(UUID id, String lock) {
        return sql.sql(SELECT + "where id = ?" + lock)
                .param(id)
                .query(CannedResponses::response)
                .optional();
    }

    /** @throws WorkspaceRefused when the shortcut is taken */
    @Transactional
    public CannedResponse create(CannedResponse response, Actor by) {
        if (all().size() >= MOST) {
            throw new WorkspaceRefused(Rule.IN_USE, "There are " + MOST + " canned responses already");
        }
        return saved(response, by);
    }

    /**
     * Changes the text as it is now; nobody else changes it meanwhile.
     *
     * @throws NotFound when there is none
     * @throws WorkspaceRefused when the shortcut is taken
     */
    @Transactional
    public CannedResponse change(UUID id, UnaryOperator<CannedResponse> change, Actor by) {
        var before = find(id, " for update").orElseThrow(() -> none(id));
        var after = change.apply(before);
        return after.equals(before) ? before : saved(after, by);
    }

    /**
     * @throws NotFound when there is none
     * @throws WorkspaceRefused when a macro sends it
     */
    @Transactional
    public void remove(UUID id, Actor by) {
        get(id);
        var using = sql.sql("select name from macros.macro where actions @> cast(? as jsonb) order by name limit 1")
                .param("[{\"type\":\"" + MacroAction.Type.REPLY_CANNED.name() + "\",\"value\":\"" + id + "\"}]")
                .query(String.class)
                .optional();
        if (using.isPresent()) {
            throw new WorkspaceRefused(Rule.IN_USE, "The macro '" + using.get() + "' sends it");
        }
        sql.sql("delete from macros.canned_response where id = ?").param(id).update();
        events.publishEvent(new MacroEvent.Removed(clock.instant(), by, "canned-response:" + id));
    }

    private CannedResponse saved(CannedResponse response, Actor by) {
        try {
            sql.sql("""
                    insert into macros.canned_response (id, shortcut, title, text, language, team)
                    values (?, ?, ?, ?, ?, ?)
                    on conflict (id) do update
                    set shortcut = excluded.shortcut, title = excluded.title, text = excluded.text,
                        language = excluded.language, team = excluded.team
                    """)
                    .param(response.id())
                    .param(response.shortcut())
                    .param(response.title())
                    .param(response.text())
                    .param(response.language())
                    .param(response.team())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new WorkspaceRefused(Rule.EXISTS, "There is a canned response " + response.shortcut() + " already");
        }
        events.publishEvent(new MacroEvent.Saved(clock.instant(), by, "canned-response:" + response.id()));
        return response;
    }

    private static NotFound none(UUID id) {
        return new NotFound("Canned response " + id);
    }

    private static CannedResponse response(ResultSet row, int number) throws SQLException {
        return new CannedResponse(
                row.getObject("id", UUID.class),
                row.getString("shortcut"),
                row.getString("title"),
                row.getString("text"),
                row.getString("language"),
                row.getString("team"));
    }
}
