package pro.supportmax.console.ticket;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pro.supportmax.console.frame.States;
import pro.supportmax.console.frame.Words;
import pro.supportmax.tickets.Handler;
import pro.supportmax.tickets.Priority;
import pro.supportmax.tickets.Status;
import pro.supportmax.tickets.Team;
import pro.supportmax.tickets.Teams;
import pro.supportmax.tickets.Ticket;

/** Shows where a ticket stands and offers what its rules allow. */
@Component
class Heads {

    private final States states;
    private final Teams teams;
    private final Words words;

    Heads(States states, Teams teams, Words words) {
        this.states = states;
        this.teams = teams;
        this.words = words;
    }

    Head of(Ticket ticket, String me) {
        var closed = ticket.status() == Status.CLOSED;
        return new Head(
                ticket.id().number(),
                ticket.subject(),
                states.status(ticket.status()),
                states.holders().apply(ticket),
                closed ? List.of() : List.of(status(ticket), priority(ticket), team(ticket)),
                closed ? List.of() : acts(ticket, me),
                new TreeSet<>(ticket.tags()),
                closed,
                ticket.handler() == Handler.AI ? words.of("reply.takes") : "");
    }

    private Head.Choice status(Ticket ticket) {
        var now = ticket.status();
        var options = Stream.concat(Stream.of(now), now.next().stream())
                .map(status -> new Head.Option(status.word(), words.of("status." + status.word()), status == now))
                .toList();
        return new Head.Choice("status", words.of("choose.status"), options);
    }

    private Head.Choice priority(Ticket ticket) {
        var options = Arrays.stream(Priority.values())
                .map(priority -> new Head.Option(
                        priority.word(), words.of("priority." + priority.word()), priority == ticket.priority()))
                .toList();
        return new Head.Choice("priority", words.of("choose.priority"), options);
    }

    private Head.Choice team(Ticket ticket) {
        var none = new Head.Option("", words.of("team.none"), ticket.team() == null);
        var known = teams.teams();
        var unknown = Stream.ofNullable(ticket.team())
                .filter(id -> known.stream().noneMatch(team -> team.id().equals(id)))
                .map(id -> new Head.Option(id, Words.spelled(id), true));
        var options = Stream.of(Stream.of(none), unknown, known.stream().map(team -> option(team, ticket)))
                .flatMap(each -> each)
                .toList();
        return new Head.Choice("team", words.of("choose.team"), options);
    }

    private static Head.Option option(Team team, Ticket ticket) {
        return new Head.Option(team.id(), team.name(), Objects.equals(team.id(), ticket.team()));
    }

    private List<Head.Act> acts(Ticket ticket, String me) {
        var acts = new ArrayList<Head.Act>();
        if (!me.equals(ticket.assignee())) {
            acts.add(act("take", "person", "t"));
        } else if (ticket.status().unsolved()) {
            acts.add(act("give-to-ai", "ai", ""));
        }
        acts.add(ticket.status().unsolved() ? act("solve", "check", "e") : act("reopen", "again", "e"));
        return acts;
    }

    private Head.Act act(String what, String icon, String key) {
        return new Head.Act(what, words.of("act." + what), icon, key);
    }
}
