package pro.supportmax.channels.email.outbound;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import org.springframework.stereotype.Component;
import pro.supportmax.channels.chat.Contacts;
import pro.supportmax.customers.Customers;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.tickets.Inboxes;
import pro.supportmax.tickets.Ticket;
import pro.supportmax.tickets.Tickets;

/** How a ticket's replies reach its customer, if by e-mail at all. */
@Component
class Ways {

    /** The inbox whose mailbox writes to those who have left a chat. */
    private static final String FOR_CHATS = "email";

    private final Tickets tickets;
    private final Customers customers;
    private final Contacts contacts;
    private final LoadingCache<String, String> channels;

    Ways(Tickets tickets, Customers customers, Contacts contacts, Inboxes inboxes) {
        this.tickets = tickets;
        this.customers = customers;
        this.contacts = contacts;
        this.channels = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(Duration.ofSeconds(10))
                .build(inbox -> inboxes.get(inbox).channel());
    }

    /** How a reply goes. */
    sealed interface Way {

        /** At once, from an inbox's mailbox. */
        record AtOnce(String inbox, String address) implements Way {}

        /** Later, if the customer has left the chat without having seen it. */
        record IfAway(String inbox, String address) implements Way {}

        /** It should go by e-mail, and nobody knows where to. */
        record Nowhere() implements Way {}

        /** Not by e-mail. */
        record Otherwise() implements Way {}
    }

    Way of(TicketId id) {
        var ticket = tickets.get(id);
        return switch (channels.get(ticket.inbox())) {
            case "email" -> byMail(ticket);
            case "chat" ->
                contacts.of(ticket.requester())
                        .<Way>map(address -> new Way.IfAway(FOR_CHATS, address))
                        .orElseGet(Way.Otherwise::new);
            default -> new Way.Otherwise();
        };
    }

    private Way byMail(Ticket ticket) {
        var address = customers.get(ticket.requester()).email();
        return address == null ? new Way.Nowhere() : new Way.AtOnce(ticket.inbox(), address);
    }
}
