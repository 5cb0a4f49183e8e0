package pro.supportmax.channels.email.inbound;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import pro.supportmax.customers.Identity;
import pro.supportmax.desk.InboundMessage;
import pro.supportmax.desk.InboundMessage.Nature;
import pro.supportmax.files.StoredFile;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.mail.Mail;
import pro.supportmax.mail.MailAddress;
import pro.supportmax.tickets.Caution;

/**
 * A mail that is being filed: how it arrived and what it says.
 *
 * @param customer whose ticket it continues, where that is known better than its From tells
 */
record Item(Arrival arrival, Mail mail, @Nullable Identity customer) {

    private static final int LONGEST_EVENT = 20_000;

    Item(Arrival arrival, Mail mail) {
        this(arrival, mail, null);
    }

    /** The same, from whom the ticket belongs to. */
    Item from(Identity known) {
        return new Item(arrival, mail, known);
    }

    /** Who writes; what a web form sends is written by whom its Reply-To names. */
    String sender() {
        return writer().address().toLowerCase(Locale.ROOT);
    }

    private MailAddress writer() {
        var from = mail.from();
        return arrival.mailbox().forwarders().contains(from.address().toLowerCase(Locale.ROOT))
                        && !mail.replyTo().isEmpty()
                ? mail.replyTo().getFirst()
                : from;
    }

    /** Whether the mailing list that it came by is our own address: many companies' support address is a group. */
    boolean byOurList() {
        var list = mail.headers().first("List-Id").orElse("").toLowerCase(Locale.ROOT);
        var id = list.substring(list.indexOf('<') + 1).replace(">", "").strip();
        return arrival.mailbox().addresses().stream().anyMatch(address -> id.equals(address.replace('@', '.')));
    }

    private Identity identity() {
        if (customer != null) {
            return customer;
        }
        var name = MailText.name(writer().name());
        try {
            return new Identity(null, MailText.clean(sender()), name);
        } catch (IllegalArgumentException e) {
            return new Identity(null, null, name);
        }
    }

    /** The words of a person. The desk need not know it again: the log of mails does. */
    InboundMessage words(@Nullable TicketId ticket, List<StoredFile> files, @Nullable Caution caution) {
        var split = mail.split();
        return new InboundMessage(
                arrival.inbox(),
                identity(),
                MailText.words(mail, split),
                MailText.whole(mail, split),
                MailText.subject(mail),
                ticket,
                null,
                files,
                Nature.PERSONAL,
                caution);
    }

    /** What a machine sent, in words for teammates. */
    InboundMessage event(@Nullable TicketId ticket, List<StoredFile> files, String text) {
        return new InboundMessage(
                arrival.inbox(),
                identity(),
                text.length() > LONGEST_EVENT ? MailText.clean(text.substring(0, LONGEST_EVENT)) + "…" : text,
                null,
                MailText.subject(mail),
                ticket,
                null,
                files,
                Nature.AUTOMATIC,
                null);
    }
}
