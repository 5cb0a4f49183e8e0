package pro.supportmax.console.frame;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pro.supportmax.tickets.Priority;
import pro.supportmax.tickets.Status;
import pro.supportmax.tickets.Team;
import pro.supportmax.tickets.Teammate;
import pro.supportmax.tickets.Teams;
import pro.supportmax.tickets.Ticket;

/** Words and tones for where a ticket stands, the same on every page. */
@Component
public class States {

    private final Teams teams;
    private final Words words;

    States(Teams teams, Words words) {
        this.teams = teams;
        this.words = words;
    }

    public Pill status(Status status) {
        var text = words.of("status." + status.word());
        return switch (status) {
            case NEW, OPEN -> Pill.plain(text);
            case PENDING, ON_HOLD -> new Pill("line-only", "clock", text);
            case SOLVED -> new Pill("good", "check", text);
            case CLOSED -> new Pill("line-only", "lock", text);
        };
    }

    public Pill priority(Priority priority) {
        return switch (priority) {
            case P1 -> new Pill("bad", "alert", words.of("priority.p1"));
            case P2 -> new Pill("warn", null, words.of("priority.p2"));
            case P3 -> Pill.plain(words.of("priority.p3"));
            case P4 -> new Pill("line-only", null, words.of("priority.p4"));
        };
    }

    /** Who has the tickets; asks for the teams once, so hold it for one page only. */
    public Function<Ticket, Pill> holders() {
        var team = teams.teams().stream().collect(Collectors.toMap(Team::id, Team::name));
        var mate = teams.teammates().stream().collect(Collectors.toMap(Teammate::email, Teammate::name));
        return ticket -> holder(ticket, team, mate);
    }

    private Pill holder(Ticket ticket, Map<String, String> teamNames, Map<String, String> mateNames) {
        return switch (ticket.handler()) {
            case AI -> new Pill("ai", "ai", words.of("holder.ai"));
            case NONE -> new Pill("line-only", null, words.of("holder.none"));
            case HUMAN -> {
                var assignee = ticket.assignee();
                if (assignee != null) {
                    yield new Pill("mate", "person", mateNames.getOrDefault(assignee, Words.spelled(assignee)));
                }
                var team = ticket.team();
                var queue =
                        team == null ? words.of("holder.nobody") : teamNames.getOrDefault(team, Words.spelled(team));
                yield ticket.status().unsolved() ? new Pill("warn", "people", queue) : Pill.plain(queue);
            }
        };
    }
}
