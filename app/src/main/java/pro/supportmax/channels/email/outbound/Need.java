package pro.supportmax.channels.email.outbound;

import org.springframework.stereotype.Component;
import pro.supportmax.channels.chat.Attention;
import pro.supportmax.tickets.Inboxes;
import pro.supportmax.tickets.Tickets;

/** Whether a customer needs a mail at all: who sits in the chat sees the reply there. */
@Component
class Need {

    private final Tickets tickets;
    private final Inboxes inboxes;
    private final Attention attention;

    Need(Tickets tickets, Inboxes inboxes, Attention attention) {
        this.tickets = tickets;
        this.inboxes = inboxes;
        this.attention = attention;
    }

    /** How a customer stands to a reply. */
    enum Standing {
        /** Has seen it. */
        SEEN,
        /** Is there, and has not seen it yet. */
        THERE,
        /** Is not there. */
        AWAY
    }

    Standing of(Posting posting) {
        var ticket = tickets.get(posting.ticket());
        if (!inboxes.get(ticket.inbox()).channel().equals("chat")) {
            return Standing.AWAY;
        }
        if (attention.seen(ticket.id()) >= tickets.message(posting.message()).sequence()) {
            return Standing.SEEN;
        }
        return attention.awaySince(ticket.id()).isEmpty() ? Standing.THERE : Standing.AWAY;
    }
}
