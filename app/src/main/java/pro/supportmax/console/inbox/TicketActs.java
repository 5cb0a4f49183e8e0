package pro.supportmax.console.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pro.supportmax.access.Caller;
import pro.supportmax.access.Requires;
import pro.supportmax.access.Scope;
import pro.supportmax.console.frame.Words;
import pro.supportmax.console.ticket.TicketSheets;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.tickets.NewMessage;
import pro.supportmax.tickets.Priority;
import pro.supportmax.tickets.Status;
import pro.supportmax.tickets.Teams;
import pro.supportmax.tickets.Ticket;
import pro.supportmax.tickets.Tickets;

/** What a teammate may do to a ticket with one click. Each act leaves a line in the conversation. */
@Controller
@Requires(Scope.TICKETS_WRITE)
class TicketActs {

    private final Tickets tickets;
    private final Teams teams;
    private final TicketSheets sheets;
    private final Pens pens;
    private final Words words;
    private final Clock clock;

    TicketActs(Tickets tickets, Teams teams, TicketSheets sheets, Pens pens, Words words, Clock clock) {
        this.tickets = tickets;
        this.teams = teams;
        this.sheets = sheets;
        this.pens = pens;
        this.words = words;
        this.clock = clock;
    }

    @PostMapping("/tickets/{number}/take")
    String take(@PathVariable long number, Caller caller, Model model) {
        var act = act(number, "take", caller, name(caller));
        return done(act, ticket -> ticket.take(caller.id(), now()), model);
    }

    @PostMapping("/tickets/{number}/give-to-ai")
    String giveToAi(@PathVariable long number, Caller caller, Model model) {
        var act = act(number, "give-to-ai", caller, name(caller));
        return done(act, ticket -> ticket.giveToAi(caller.actor(), now()), model);
    }

    @PostMapping("/tickets/{number}/solve")
    String solve(@PathVariable long number, Caller caller, Model model) {
        model.addAttribute("undo", "reopen");
        var act = act(number, "solve", caller, name(caller));
        return done(act, ticket -> ticket.solve(caller.actor(), null, now()), model);
    }

    @PostMapping("/tickets/{number}/reopen")
    String reopen(@PathVariable long number, Caller caller, Model model) {
        var act = act(number, "reopen", caller, name(caller));
        return done(act, ticket -> ticket.reopen(caller.actor(), now()), model);
    }

    @PostMapping("/tickets/{number}/status")
    String status(@PathVariable long number, @RequestParam String to, Caller caller, Model model) {
        var status = Status.of(to);
        var act = act(number, "status", caller, name(caller), words.of("status." + status.word()));
        return done(act, ticket -> move(ticket, status, caller), model);
    }

    @PostMapping("/tickets/{number}/priority")
    String priority(@PathVariable long number, @RequestParam String to, Caller caller, Model model) {
        var priority = Priority.of(to);
        var act = act(number, "priority", caller, name(caller), words.of("priority." + priority.word()));
        return done(act, ticket -> ticket.prioritise(priority, caller.actor(), now()), model);
    }

    @PostMapping("/tickets/{number}/team")
    String team(@PathVariable long number, @RequestParam String to, Caller caller, Model model) {
        var team = teams.team(to);
        if (team.isEmpty()) {
            var act = act(number, "team.none", caller, name(caller));
            return done(act, ticket -> ticket.assign(null, ticket.assignee(), caller.actor(), now()), model);
        }
        var act = act(number, "team", caller, name(caller), team.get().name());
        return done(act, ticket -> ticket.escalate(team.get().id(), caller.actor(), now()), model);
    }

    @PostMapping("/tickets/{number}/tag")
    String tag(@PathVariable long number, @RequestParam String tag, Caller caller, Model model) {
        tickets.change(new TicketId(number), ticket -> ticket.tag(tag.strip(), caller.actor(), now()));
        return head(number, caller.id(), model);
    }

    @PostMapping("/tickets/{number}/untag")
    String untag(@PathVariable long number, @RequestParam String tag, Caller caller, Model model) {
        tickets.change(new TicketId(number), ticket -> ticket.untag(tag, caller.actor(), now()));
        return head(number, caller.id(), model);
    }

    /** An act on a ticket, and the line that it leaves. */
    private record Act(long number, String me, NewMessage line) {}

    private Act act(long number, String what, Caller caller, Object... parts) {
        return new Act(number, caller.id(), pens.event(caller, words.of("event." + what, parts)));
    }

    private String done(Act act, Consumer<Ticket> change, Model model) {
        tickets.add(new TicketId(act.number()), act.line(), change);
        model.addAttribute("done", act.line().text());
        return head(act.number(), act.me(), model);
    }

    private String head(long number, String me, Model model) {
        model.addAttribute("ticket", sheets.sheet(number, 0, me));
        return "console/ticket :: acted";
    }

    private void move(Ticket ticket, Status to, Caller caller) {
        switch (to) {
            case NEW, OPEN -> ticket.reopen(caller.actor(), now());
            case PENDING -> ticket.pend(caller.actor(), now());
            case ON_HOLD -> ticket.hold(caller.actor(), now());
            case SOLVED -> ticket.solve(caller.actor(), null, now());
            case CLOSED -> ticket.close(caller.actor(), now());
        }
    }

    private String name(Caller caller) {
        return pens.name(caller);
    }

    private Instant now() {
        return clock.instant();
    }
}
