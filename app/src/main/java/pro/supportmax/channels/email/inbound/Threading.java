package pro.supportmax.channels.email.inbound;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pro.supportmax.channels.chat.Contacts;
import pro.supportmax.channels.email.Addresses;
import pro.supportmax.channels.email.ReplyTokens;
import pro.supportmax.customers.Customers;
import pro.supportmax.customers.Identity;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.mail.Mail;
import pro.supportmax.tickets.Ticket;
import pro.supportmax.tickets.Tickets;

/**
 * Finds the ticket that a mail continues: by our token in the address that it was sent to or in the ids that it answers,
 * then by all ids of In-Reply-To and References, never by its subject. Being on a ticket gives no rights: only whoever
 * the ticket belongs to is its customer.
 */
@Component
class Threading {

    private final ReplyTokens tokens;
    private final MailLog mails;
    private final Tickets tickets;
    private final Customers customers;
    private final Contacts contacts;
    private final Clock clock;

    Threading(ReplyTokens tokens, MailLog mails, Tickets tickets, Customers customers, Contacts contacts, Clock clock) {
        this.tokens = tokens;
        this.mails = mails;
        this.tickets = tickets;
        this.customers = customers;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** Where a mail belongs. */
    sealed interface Thread {

        /** It begins something new. */
        record New() implements Thread {}

        /**
         * It continues its sender's own ticket.
         *
         * @param customer whom the ticket belongs to; the address may be one that was only typed into a chat
         */
        record Own(TicketId ticket, Identity customer) implements Thread {}

        /** It answers a ticket of somebody else, or its sender is doubtful. */
        record Foreign(TicketId ticket) implements Thread {}
    }

    Thread of(Mail mail, String sender) {
        return byToken(mail, sender).or(() -> byReference(mail, sender)).orElseGet(Thread.New::new);
    }

    private Optional<Thread> byToken(Mail mail, String sender) {
        return Stream.concat(
                        mail.deliveredTo().stream().flatMap(address -> Addresses.detail(address).stream()),
                        mail.references().stream().map(Threading::tokenOf))
                .distinct()
                .flatMap(token -> genuine(token, sender).stream())
                .findFirst();
    }

    private Optional<Thread> genuine(String token, String sender) {
        return tokens.named(token).flatMap(tickets::find).flatMap(ticket -> {
            if (tokens.genuine(token, sender, clock.instant())) {
                return Optional.of(new Thread.Own(ticket.id(), identity(ticket, sender)));
            }
            return tokens.genuine(token, address(ticket), clock.instant())
                    ? Optional.of(new Thread.Foreign(ticket.id()))
                    : Optional.empty();
        });
    }

    private Optional<Thread> byReference(Mail mail, String sender) {
        return mail.references().stream()
                .map(MailText::clean)
                .flatMap(id -> mails.ticketOf(id).stream())
                .findFirst()
                .flatMap(tickets::find)
                .map(ticket -> sender.equals(address(ticket)) && !refuted(mail)
                        ? new Thread.Own(ticket.id(), identity(ticket, sender))
                        : new Thread.Foreign(ticket.id()));
    }

    /** A server that we trust says that the sender is somebody else. */
    static boolean refuted(Mail mail) {
        return mail.authentication().dmarc().equals("fail");
    }

    /** Our Message-IDs begin with the token. */
    private static String tokenOf(String messageId) {
        var end = messageId.indexOf('.');
        return end < 0 ? "" : messageId.substring(0, end);
    }

    private String address(Ticket ticket) {
        return contacts.of(ticket.id()).orElse("");
    }

    private Identity identity(Ticket ticket, String sender) {
        var customer = customers.get(ticket.requester());
        return new Identity(customer.externalId(), customer.externalId() == null ? sender : customer.email(), null);
    }
}
