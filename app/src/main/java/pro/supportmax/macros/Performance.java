package pro.supportmax.macros;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pro.supportmax.customers.Customers;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.tickets.Handler;
import pro.supportmax.tickets.Message;
import pro.supportmax.tickets.NewMessage;
import pro.supportmax.tickets.Priority;
import pro.supportmax.tickets.Status;
import pro.supportmax.tickets.Ticket;
import pro.supportmax.tickets.Tickets;

/** Carries out a macro's actions, one after the other, in the caller's transaction. */
@Component
class Performance {

    private final Tickets tickets;
    private final Customers customers;
    private final CannedResponses responses;
    private final Clock clock;

    Performance(Tickets tickets, Customers customers, CannedResponses responses, Clock clock) {
        this.tickets = tickets;
        this.customers = customers;
        this.responses = responses;
        this.clock = clock;
    }

    /** @return the messages that were written, in order */
    List<Message> of(Macro macro, TicketId ticket, Doer by) {
        var written = new ArrayList<Message>();
        for (var action : macro.actions()) {
            switch (action.type()) {
                case REPLY -> written.add(reply(ticket, by, new Template(action.value())));
                case REPLY_CANNED ->
                    written.add(reply(
                            ticket,
                            by,
                            new Template(responses
                                    .get(UUID.fromString(action.value()))
                                    .text())));
                case NOTE -> {
                    var text = render(ticket, by, new Template(action.value()));
                    written.add(tickets.add(ticket, NewMessage.note(by.actor(), by.name(), text)));
                }
                default -> tickets.change(ticket, each -> change(each, action, by));
            }
        }
        return written;
    }

    private Message reply(TicketId ticket, Doer by, Template text) {
        var actor = by.actor();
        return tickets.add(ticket, NewMessage.reply(actor, by.name(), render(ticket, by, text), List.of()));
    }

    private String render(TicketId id, Doer by, Template text) {
        var ticket = tickets.get(id);
        return text.render(new Template.Scene(ticket, customers.get(ticket.requester()), by));
    }

    private void change(Ticket ticket, MacroAction action, Doer by) {
        var actor = by.actor();
        var now = clock.instant();
        var value = action.value();
        switch (action.type()) {
            case SET_STATUS -> move(ticket, Status.of(value), actor, now);
            case SET_PRIORITY -> ticket.prioritise(Priority.of(value), actor, now);
            case SET_TEAM -> ticket.assign(value.isEmpty() ? null : value, ticket.assignee(), actor, now);
            case SET_ASSIGNEE -> {
                var whom = value.equals(MacroAction.ME) ? by.id() : value;
                ticket.assign(ticket.team(), whom.isEmpty() ? null : whom, actor, now);
            }
            case SET_HANDLER -> {
                if (Handler.of(value) == Handler.AI) {
                    ticket.giveToAi(actor, now);
                } else {
                    ticket.take(by.id(), now);
                }
            }
            case ADD_TAG -> ticket.tag(value, actor, now);
            case REMOVE_TAG -> ticket.untag(value, actor, now);
            case SET_FIELD ->
                ticket.setField(String.valueOf(action.field()), value.isEmpty() ? null : value, actor, now);
            case REPLY, REPLY_CANNED, NOTE -> throw new IllegalStateException("A message is no change of the ticket");
        }
    }

    private static void move(Ticket ticket, Status to, Actor by, Instant now) {
        switch (to) {
            case OPEN -> ticket.reopen(by, now);
            case PENDING -> ticket.pend(by, now);
            case ON_HOLD -> ticket.hold(by, now);
            case SOLVED -> ticket.solve(by, null, now);
            case CLOSED -> ticket.close(by, now);
            case NEW -> throw new IllegalArgumentException("No ticket becomes new again");
        }
    }
}
