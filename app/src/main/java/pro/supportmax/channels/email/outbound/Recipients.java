package pro.supportmax.channels.email.outbound;

import java.util.Optional;
import org.springframework.stereotype.Component;
import pro.supportmax.customers.Customers;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.tickets.Tickets;

/** Whom a ticket's replies reach. */
@Component
class Recipients {

    private final Tickets tickets;
    private final Customers customers;
    private final BadAddresses bad;

    Recipients(Tickets tickets, Customers customers, BadAddresses bad) {
        this.tickets = tickets;
        this.customers = customers;
        this.bad = bad;
    }

    /** The address of who asked; empty when none is known. */
    Optional<String> of(TicketId ticket) {
        return Optional.ofNullable(
                customers.get(tickets.get(ticket).requester()).email());
    }

    /** Why nothing should be sent to an address; empty when nothing is known against it. */
    Optional<String> objection(String address) {
        return bad.reason(address);
    }

    String inbox(TicketId ticket) {
        return tickets.get(ticket).inbox();
    }
}
