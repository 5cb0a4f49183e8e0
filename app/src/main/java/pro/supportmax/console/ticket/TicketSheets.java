package pro.supportmax.console.ticket;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pro.supportmax.desk.TurnView;
import pro.supportmax.desk.Turns;
import pro.supportmax.kernel.Citation;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.tickets.Message;
import pro.supportmax.tickets.Ticket;
import pro.supportmax.tickets.Tickets;

/** Puts a ticket together for its page. */
@Component
public class TicketSheets {

    /** A field of the ticket: the turn whose draft a teammate did not want. */
    public static final String DISCARDED = "discarded_draft";

    private final Tickets tickets;
    private final Turns turns;
    private final Heads heads;
    private final Bubbles bubbles;
    private final Portraits portraits;
    private final TurnCards cards;

    TicketSheets(Tickets tickets, Turns turns, Heads heads, Bubbles bubbles, Portraits portraits, TurnCards cards) {
        this.tickets = tickets;
        this.turns = turns;
        this.heads = heads;
        this.bubbles = bubbles;
        this.portraits = portraits;
        this.cards = cards;
    }

    /**
     * @param after only messages with a higher sequence number are shown
     * @param me e-mail address of the teammate who looks
     * @throws pro.supportmax.kernel.NotFound when there is no such ticket
     */
    public Sheet sheet(long number, int after, String me) {
        var ticket = tickets.get(new TicketId(number));
        var messages = tickets.messages(ticket.id());
        var done = turns.of(ticket.id());
        return new Sheet(
                heads.of(ticket, me),
                messages.stream()
                        .filter(message -> message.sequence() > after)
                        .map(bubbles::of)
                        .toList(),
                draft(ticket, messages, done).map(bubbles::draft).orElse(null),
                messages.isEmpty() ? 0 : messages.getLast().sequence(),
                portraits.of(ticket),
                cards.of(done, messages));
    }

    /**
     * What the AI's waiting draft quotes, for a reply that begins with it.
     *
     * @param turn the turn that wrote the draft; nothing or another turn quotes nothing
     */
    public List<Citation> citations(long number, @Nullable String turn) {
        var ticket = tickets.get(new TicketId(number));
        return draft(ticket, tickets.messages(ticket.id()), turns.of(ticket.id())).stream()
                .filter(draft -> draft.turn().toString().equals(turn))
                .flatMap(draft -> draft.citations().stream())
                .toList();
    }

    private static Optional<Draft> draft(Ticket ticket, List<Message> messages, List<TurnView> turns) {
        return turns.stream()
                .reduce((_, later) -> later)
                .flatMap(TurnCards::draft)
                .filter(draft ->
                        !draft.turn().toString().equals(ticket.customFields().get(DISCARDED)))
                .filter(draft -> messages.stream()
                        .filter(message -> message.kind() == Message.Kind.OUTBOUND)
                        .noneMatch(message -> message.createdAt().isAfter(draft.at())));
    }
}
