package pro.supportmax.channels.chat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pro.supportmax.customers.Customers;
import pro.supportmax.kernel.CustomerId;
import pro.supportmax.kernel.NotFound;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.tickets.Status;
import pro.supportmax.tickets.Ticket;
import pro.supportmax.tickets.TicketQuery;
import pro.supportmax.tickets.Tickets;

/** A visitor's own tickets in the inbox through which they chat; any other ticket is as if it did not exist. */
@Component
public class ChatTickets {

    private static final int MOST = 100;

    private final Tickets tickets;
    private final Customers customers;

    ChatTickets(Tickets tickets, Customers customers) {
        this.tickets = tickets;
        this.customers = customers;
    }

    public CustomerId customer(Visitor visitor) {
        return customers.identify(visitor.identity(null)).id();
    }

    /** @throws NotFound when the visitor has no such ticket */
    public Ticket own(Visitor visitor, long number) {
        return Optional.of(number)
                .filter(wanted -> wanted > 0)
                .flatMap(wanted -> tickets.find(new TicketId(wanted)))
                .filter(ticket -> ticket.inbox().equals(visitor.inbox()))
                .filter(ticket -> ticket.requester().equals(customer(visitor)))
                .orElseThrow(() -> new NotFound("Ticket #" + number));
    }

    /** The last changed first, at most 100. */
    public List<Ticket> all(Visitor visitor) {
        var newest = TicketQuery.all().withRequester(customer(visitor)).limit(MOST);
        return tickets.list(newest).items().stream()
                .filter(ticket -> ticket.inbox().equals(visitor.inbox()))
                .toList();
    }

    /** The named ticket, or else the one that the visitor last wrote on, unless it is closed. */
    Optional<Ticket> current(Visitor visitor, @Nullable Long number) {
        return last(visitor, number).filter(ticket -> number != null || ticket.status() != Status.CLOSED);
    }

    /** As {@link #current}, closed or not. */
    Optional<Ticket> last(Visitor visitor, @Nullable Long number) {
        return number == null ? all(visitor).stream().findFirst() : Optional.of(own(visitor, number));
    }
}
