package pro.supportmax.channels.rest;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pro.supportmax.access.Caller;
import pro.supportmax.channels.http.Input;
import pro.supportmax.tickets.Teams;
import pro.supportmax.tickets.Ticket;

/** Reads what a caller wants to change on a ticket; nobody gets a ticket who does not exist. */
@Component
class WantedChanges {

    private final Teams teams;
    private final Clock clock;

    WantedChanges(Teams teams, Clock clock) {
        this.teams = teams;
        this.clock = clock;
    }

    /** @throws pro.supportmax.channels.http.InvalidInput with all that is wrong */
    Consumer<Ticket> of(TicketChanges body, Caller caller) {
        var changes = body.by(caller, clock.instant());
        var input = new Input();
        var team = word(body.team());
        if (team != null && teams.team(team).isEmpty()) {
            input.wrong("team", "unknown", "There is no such team.");
        }
        var assignee = word(body.assignee());
        if (assignee != null
                && !assignee.equals(caller.id())
                && teams.teammate(assignee).isEmpty()) {
            input.wrong("assignee", "unknown", "There is no teammate with that address.");
        }
        input.orThrow();
        return changes;
    }

    private static @Nullable String word(@Nullable Optional<String> wanted) {
        return wanted == null ? null : wanted.orElse(null);
    }
}
