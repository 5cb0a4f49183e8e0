package pro.supportmax.channels.email.outbound;

import org.springframework.stereotype.Component;
import pro.supportmax.channels.email.Addresses;
import pro.supportmax.channels.email.Mailbox;
import pro.supportmax.channels.email.Mailboxes;
import pro.supportmax.kernel.TicketId;

/** From which mailbox an inbox's replies leave. */
@Component
class Senders {

    private static final String NOWHERE = "support@localhost";

    private final Mailboxes mailboxes;
    private final PostingRows rows;

    Senders(Mailboxes mailboxes, PostingRows rows) {
        this.mailboxes = mailboxes;
        this.rows = rows;
    }

    /** An inbox that nobody has connected answers from the address that the customer wrote to. */
    Mailbox of(String inbox, TicketId ticket) {
        return mailboxes
                .find(inbox)
                .orElseGet(() -> Mailbox.unconnected(
                        inbox,
                        rows.writtenTo(ticket).map(Addresses::withoutDetail).orElse(NOWHERE)));
    }
}
