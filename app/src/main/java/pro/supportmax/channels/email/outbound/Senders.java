package pro.supportmax.channels.email.outbound;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import org.springframework.stereotype.Component;
import pro.supportmax.channels.email.Addresses;
import pro.supportmax.channels.email.Mailbox;
import pro.supportmax.channels.email.Mailboxes;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.tickets.Inboxes;

/** From which mailbox an inbox's replies leave. */
@Component
class Senders {

    private static final String NOWHERE = "support@localhost";

    private final Mailboxes mailboxes;
    private final PostingRows rows;
    private final LoadingCache<String, Boolean> mails;

    Senders(Mailboxes mailboxes, PostingRows rows, Inboxes inboxes) {
        this.mailboxes = mailboxes;
        this.rows = rows;
        this.mails = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(Duration.ofSeconds(10))
                .build(inbox -> inboxes.get(inbox).channel().equals("email"));
    }

    /** Whether an inbox's replies go out by e-mail. */
    boolean mails(String inbox) {
        return mails.get(inbox);
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
