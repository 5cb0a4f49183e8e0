package pro.supportmax.channels.chat;

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

/** A visitor's own tickets; somebody else's ticket is as if it did not exist. */
@Component
class ChatTickets {

    private final Tickets tickets;
    private final Customers customers;

    ChatTickets(Tickets tickets, Customers customers) {
        this.tickets = tickets;
        this.customers = customers;
    }

    CustomerId customer(Visitor visitor) {
        return customers.identify(visitor.identity(null)).id();
    }

    /** @throws NotFound when the visitor has no such ticket */
    Ticket own(Visitor visitor, long number) {
        return Optional.of(number)
                .filter(wanted -> wanted > 0)
                .flatMap(wanted -> tickets.find(new TicketId(wanted)))
                .filter(ticket -> ticket.requester().equals(customer(visitor)))
                .orElseThrow(() -> new NotFound("Ticket #" + number));
    }

    /** The named ticket, or else the one that the visitor last wrote on, unless it is closed. */
    Optional<Ticket> current(Visitor visitor, @Nullable Long number) {
        return last(visitor, number).filter(ticket -> number != null || ticket.status() != Status.CLOSED);
    }

    /** As {@link #current}, closed or not. */
    Optional<Ticket> last(Visitor visitor, @Nullable Long number) {
        if (number != null) {
            return Optional.of(own(visitor, number));
        }
        var newest = TicketQuery.all().withRequester(customer(visitor)).limit(1);
        return tickets.list(newest).items().stream().findFirst();
    }
}
