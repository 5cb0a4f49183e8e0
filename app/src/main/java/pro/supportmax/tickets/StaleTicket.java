package pro.supportmax.tickets;

import pro.supportmax.kernel.TicketId;

/** The ticket was changed since the caller read it. Nothing was changed; read again and decide anew. */
public final class StaleTicket extends RuntimeException {

    private final TicketId ticket;
    private final long version;

    StaleTicket(TicketId ticket, long version) {
        super("Ticket " + ticket + " has changed since it was read; it is at version " + version);
        this.ticket = ticket;
        this.version = version;
    }

    public TicketId ticket() {
        return ticket;
    }

    /** The version that the ticket has now. */
    public long version() {
        return version;
    }
}
