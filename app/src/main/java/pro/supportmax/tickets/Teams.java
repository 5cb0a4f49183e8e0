package pro.supportmax.tickets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.NotFound;
import pro.supportmax.tickets.WorkspaceRefused.Rule;

/** The people who answer. */
@Component
public class Teams {

    private static final String TEAM = "select id, name, level, domains from tickets.team ";
    private static final String OPEN_WORK =
            "select exists (select 1 from tickets.ticket where status in ('new', 'open', 'pending', 'on_hold') and ";
    private static final String TEAMMATE = "select email, name, role, team from tickets.teammate ";

    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Teams(JdbcClient sql, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    /** By level, then by name. */
    public List<Team> teams() {
        return sql.sql(TEAM + "order by level, lower(name), id")
                .query(Teams::team)
                .list();
    }

    public Optional<Team> team(String id) {
        return sql.sql(TEAM + "where id = ?").param(id).query(Teams::team).optional();
    }

    /** The team of the lowest level that takes a domain's tickets. */
    public Optional<Team> forDomain(String domain) {
        return sql.sql(TEAM + "where ? = any (domains) order by level, lower(name), id limit 1")
                .param(domain)
                .query(Teams::team)
                .optional();
    }

    /** By name. */
    public List<Teammate> teammates() {
        return sql.sql(TEAMMATE + "order by lower(name), email")
                .query(Teams::teammate)
                .list();
    }

    /** @param email without regard to case */
    public Optional<Teammate> teammate(String email) {
        return sql.sql(TEAMMATE + "where email = ?")
                .param(email.strip().toLowerCase(Locale.ROOT))
                .query(Teams::teammate)
                .optional();
    }

    /** Creates or replaces. */
    @Transactional
    public Team save(Team team) {
        sql.sql("""
                insert into tickets.team (id, name, level, domains) values (?, ?, ?, ?)
                on conflict (id) do update set name = excluded.name, level = excluded.level, domains = excluded.domains
                """)
                .param(team.id())
                .param(team.name())
                .param(team.level())
                .param(team.domains().toArray(String[]::new))
                .update();
        return team;
    }

    /**
     * Creates or replaces.
     *
     * @throws IllegalArgumentException when the team is unknown
     */
    @Transactional
    public Teammate save(Teammate teammate) {
        if (teammate.team() != null && team(teammate.team()).isEmpty()) {
            throw new IllegalArgumentException("There is no team " + teammate.team());
        }
        sql.sql("""
                insert into tickets.teammate (email, name, role, team) values (?, ?, ?, ?)
                on conflict (email) do update set name = excluded.name, role = excluded.role, team = excluded.team
                """)
                .param(teammate.email())
                .param(teammate.name())
                .param(teammate.role())
                .param(teammate.team())
                .update();
        return teammate;
    }

    /** @throws WorkspaceRefused when there is one with that id */
    @Transactional
    public Team create(Team team, Actor by) {
        if (team(team.id()).isPresent()) {
            throw new WorkspaceRefused(Rule.EXISTS, "There is a team " + team.id() + " already");
        }
        return saved(team, by);
    }

    /**
     * Changes the team as it is now; nobody else changes it meanwhile.
     *
     * @throws NotFound when there is no such team
     */
    @Transactional
    public Team change(String id, UnaryOperator<Team> change, Actor by) {
        var before = sql.sql(TEAM + "where id = ? for update")
                .param(id)
                .query(Teams::team)
                .optional()
                .orElseThrow(() -> new NotFound("Team " + id));
        var after = change.apply(before);
        return after.equals(before) ? before : saved(after, by);
    }

    private Team saved(Team team, Actor by) {
        save(team);
        tell(new WorkspaceEvent.Saved(clock.instant(), by, "team:" + team.id()));
        return team;
    }

    /**
     * Removes a team that nothing leads to any more.
     *
     * @throws NotFound when there is no such team
     * @throws WorkspaceRefused when it has unsolved tickets, domains, teammates or inboxes, with what it is
     */
    @Transactional
    public void remove(String id, Actor by) {
        var team = team(id).orElseThrow(() -> new NotFound("Team " + id));
        if (!team.domains().isEmpty()) {
            throw inUse(id, "takes the tickets of " + String.join(", ", team.domains()));
        }
        refuseIf("select exists (select 1 from tickets.teammate where team = ?)", id, "has teammates");
        refuseIf("select exists (select 1 from tickets.inbox where team = ?)", id, "is the team of an inbox");
        refuseIf(OPEN_WORK + "team = ?)", id, "has unsolved tickets");
        sql.sql("delete from tickets.team where id = ?").param(id).update();
        tell(new WorkspaceEvent.Removed(clock.instant(), by, "team:" + id));
    }

    private void refuseIf(String question, String team, String why) {
        if (sql.sql(question).param(team).query(Boolean.class).single()) {
            throw inUse(team, why);
        }
    }

    private static WorkspaceRefused inUse(String team, String why) {
        return new WorkspaceRefused(Rule.IN_USE, "The team " + team + " " + why);
    }

    /** @throws WorkspaceRefused when there is one with that address */
    @Transactional
    public Teammate create(Teammate teammate, Actor by) {
        if (teammate(teammate.email()).isPresent()) {
            throw new WorkspaceRefused(Rule.EXISTS, "There is a teammate with that address already");
        }
        return saved(teammate, by);
    }

    /**
     * Changes the teammate as they are now; nobody else does meanwhile.
     *
     * @throws NotFound when there is no such teammate
     */
    @Transactional
    public Teammate changeTeammate(String email, UnaryOperator<Teammate> change, Actor by) {
        var before = sql.sql(TEAMMATE + "where email = ? for update")
                .param(email.strip().toLowerCase(Locale.ROOT))
                .query(Teams::teammate)
                .optional()
                .orElseThrow(() -> new NotFound("Teammate"));
        var after = change.apply(before);
        return after.equals(before) ? before : saved(after, by);
    }

    private Teammate saved(Teammate teammate, Actor by) {
        save(teammate);
        tell(new WorkspaceEvent.Saved(clock.instant(), by, "teammate:" + teammate.email()));
        return teammate;
    }

    /**
     * @throws NotFound when there is no such teammate
     * @throws WorkspaceRefused when unsolved tickets are theirs
     */
    @Transactional
    public void removeTeammate(String email, Actor by) {
        var teammate = teammate(email).orElseThrow(() -> new NotFound("Teammate"));
        if (sql.sql(OPEN_WORK + "assignee = ?)")
                .param(teammate.email())
                .query(Boolean.class)
                .single()) {
            throw new WorkspaceRefused(Rule.IN_USE, "The teammate has unsolved tickets; assign them to others first");
        }
        sql.sql("delete from tickets.teammate where email = ?")
                .param(teammate.email())
                .update();
        tell(new WorkspaceEvent.Removed(clock.instant(), by, "teammate:" + teammate.email()));
    }

    private void tell(WorkspaceEvent fact) {
        events.publishEvent(fact);
    }

    private static Team team(ResultSet row, int number) throws SQLException {
        return new Team(row.getString("id"), row.getString("name"), row.getInt("level"), List.of((String[])
                row.getArray("domains").getArray()));
    }

    private static Teammate teammate(ResultSet row, int number) throws SQLException {
        return new Teammate(
                row.getString("email"), row.getString("name"), row.getString("role"), row.getString("team"));
    }
}
