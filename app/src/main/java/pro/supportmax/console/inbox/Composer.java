package pro.supportmax.console.inbox;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
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
import pro.supportmax.tickets.Tickets;

/** Where a teammate answers the customer, writes notes, and sends or discards what the AI has drafted. */
@Controller
@Requires(Scope.TICKETS_WRITE)
class Composer {

    private final Tickets tickets;
    private final TicketSheets sheets;
    private final Pens pens;
    private final Words words;
    private final Clock clock;

    Composer(Tickets tickets, TicketSheets sheets, Pens pens, Words words, Clock clock) {
        this.tickets = tickets;
        this.sheets = sheets;
        this.pens = pens;
        this.words = words;
        this.clock = clock;
    }

    /**
     * @param draft turn whose draft the text began as; its sources go with the reply
     * @param after the last message that the page shows already
     */
    record Writing(
            String kind,
            String text,
            @Nullable String draft,
            @Nullable String then,
            int after) {}

    @PostMapping("/tickets/{number}/messages")
    String write(@PathVariable long number, Writing writing, Caller caller, Model model) {
        switch (writing.kind()) {
            case "reply" -> reply(number, writing, caller);
            case "note" -> tickets.add(new TicketId(number), pens.note(caller, writing.text()));
            default -> throw new IllegalArgumentException("A teammate writes a reply or a note");
        }
        model.addAttribute("ticket", sheets.sheet(number, writing.after(), caller.id()));
        model.addAttribute("done", words.of("done." + writing.kind()));
        return "console/ticket :: written";
    }

    @PostMapping("/tickets/{number}/discard")
    String discard(@PathVariable long number, @RequestParam String draft, Caller caller, Model model) {
        var id = new TicketId(number);
        tickets.change(id, ticket -> ticket.setField(TicketSheets.DISCARDED, draft, caller.actor(), clock.instant()));
        model.addAttribute("ticket", sheets.sheet(number, 0, caller.id()));
        return "console/ticket :: draft";
    }

    private void reply(long number, Writing writing, Caller caller) {
        var reply = pens.reply(caller, writing.text(), sheets.citations(number, writing.draft()));
        tickets.add(new TicketId(number), reply, ticket -> {
            if ("solve".equals(writing.then())) {
                ticket.solve(caller.actor(), null, clock.instant());
            }
        });
    }
}
