package pro.supportmax.tickets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people who answer. */
@Component
public class Teams {

    private static final String TEAM = "select id, name, level, domains from tickets.team ";
    private static final String TEAMMATE = "select email, name, role, team from tickets.teammate ";

    private final JdbcClient sql;

    Teams(JdbcClient sql) {
        this.sql = sql;
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

    private static Team team(ResultSet row, int number) throws SQLException {
        return new Team(row.getString("id"), row.getString("name"), row.getInt("level"), List.of((String[])
                row.getArray("domains").getArray()));
    }

    private static Teammate teammate(ResultSet row, int number) throws SQLException {
        return new Teammate(
                row.getString("email"), row.getString("name"), row.getString("role"), row.getString("team"));
    }
}
