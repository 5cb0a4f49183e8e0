package pro.supportmax.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pro.supportmax.customers.Customer;
import pro.supportmax.customers.Customers;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.Ids;
import pro.supportmax.kernel.NotFound;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.tickets.Handler;
import pro.supportmax.tickets.Message;
import pro.supportmax.tickets.NewMessage;
import pro.supportmax.tickets.NewTicket;
import pro.supportmax.tickets.Status;
import pro.supportmax.tickets.Ticket;
import pro.supportmax.tickets.Tickets;

/** Stores a message that came in. Everything here happens in the caller's one transaction. */
@Component
class Intake {

    private final JdbcClient jdbc;
    private final Customers customers;
    private final Tickets tickets;
    private final TurnRows turns;
    private final Ids ids;

    Intake(JdbcClient jdbc, Customers customers, Tickets tickets, TurnRows turns, Ids ids) {
        this.jdbc = jdbc;
        this.customers = customers;
        this.tickets = tickets;
        this.turns = turns;
        this.ids = ids;
    }

    Receipt store(InboundMessage inbound) {
        return before(inbound).orElseGet(() -> storeNew(inbound));
    }

    private Receipt storeNew(InboundMessage inbound) {
        var customer = customers.identify(inbound.from());
        var ticket = ticket(inbound, customer);
        var message = tickets.add(ticket, message(inbound, customer)).id();
        if (inbound.nature() == InboundMessage.Nature.PERSONAL) {
            turns.queue(ids.next(), ticket, message);
        }
        remember(inbound, ticket, message);
        return new Receipt(ticket, message, false);
    }

    /**
     * Claims the external id. Whoever comes second waits here until the first has committed, and then finds its receipt.
     */
    private Optional<Receipt> before(InboundMessage inbound) {
        var externalId = inbound.externalId();
        if (externalId == null || claimed(inbound.inbox(), externalId)) {
            return Optional.empty();
        }
        return Optional.of(jdbc.sql("select ticket, message from desk.receipt where inbox = ? and external_id = ?")
                .params(inbound.inbox(), externalId)
                .query((row, _) ->
                        new Receipt(new TicketId(row.getLong("ticket")), row.getObject("message", UUID.class), true))
                .single());
    }

    private boolean claimed(String inbox, String externalId) {
        return jdbc.sql("insert into desk.receipt (inbox, external_id) values (?, ?) on conflict do nothing")
                        .params(inbox, externalId)
                        .update()
                == 1;
    }

    private void remember(InboundMessage inbound, TicketId ticket, UUID message) {
        var externalId = inbound.externalId();
        if (externalId != null) {
            jdbc.sql("update desk.receipt set ticket = ?, message = ? where inbox = ? and external_id = ?")
                    .params(ticket.number(), message, inbound.inbox(), externalId)
                    .update();
        }
    }

    /** A message continues its ticket; on a closed one it opens a new ticket. */
    private TicketId ticket(InboundMessage inbound, Customer customer) {
        var continued = Optional.ofNullable(inbound.ticket())
                .map(id -> mustBeOwn(inbound) ? own(id, customer) : tickets.get(id))
                .filter(ticket -> ticket.status() != Status.CLOSED);
        return continued.map(Ticket::id).orElseGet(() -> open(inbound, customer));
    }

    private static boolean mustBeOwn(InboundMessage inbound) {
        return inbound.caution() == null && inbound.nature() == InboundMessage.Nature.PERSONAL;
    }

    private Ticket own(TicketId id, Customer customer) {
        return tickets.find(id)
                .filter(ticket -> ticket.requester().equals(customer.id()))
                .orElseThrow(() -> new NotFound("Ticket " + id));
    }

    private TicketId open(InboundMessage inbound, Customer customer) {
        var subject = inbound.subject() == null || inbound.subject().isBlank()
                ? NewTicket.subjectOf(inbound.text())
                : inbound.subject();
        var handler = inbound.nature() == InboundMessage.Nature.PERSONAL ? Handler.AI : Handler.NONE;
        return tickets.open(new NewTicket(customer.id(), inbound.inbox(), subject, handler))
                .id();
    }

    private static NewMessage message(InboundMessage inbound, Customer customer) {
        var personal = inbound.nature() == InboundMessage.Nature.PERSONAL;
        return new NewMessage(
                personal ? Message.Kind.INBOUND : Message.Kind.EVENT,
                personal ? Actor.customer(customer.id()) : Actor.system(inbound.inbox()),
                customer.name(),
                inbound.text(),
                inbound.html(),
                List.of(),
                inbound.attachments(),
                inbound.caution(),
                inbound.externalId());
    }
}
