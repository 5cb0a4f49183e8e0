package pro.supportmax.channels.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import pro.supportmax.channels.files.Enclosures;
import pro.supportmax.channels.live.Chunks;
import pro.supportmax.channels.live.MessageJson;
import pro.supportmax.channels.live.Watch;
import pro.supportmax.desk.Desk;
import pro.supportmax.desk.InboundMessage;
import pro.supportmax.desk.Matter;
import pro.supportmax.guard.Guard;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.NotFound;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.tickets.Message;
import pro.supportmax.tickets.Ticket;
import pro.supportmax.tickets.Tickets;

/**
 * A visitor's conversation: the messages that a customer may see, and the verbs that a customer has. The chat page and
 * the widget are two ways to it.
 */
@Component
public class Conversation {

    private final Enclosures enclosures;
    private final Desk desk;
    private final Tickets tickets;
    private final ChatTickets own;
    private final Guard guard;
    private final Presence presence;

    Conversation(Enclosures enclosures, Desk desk, Tickets tickets, ChatTickets own, Guard guard, Presence presence) {
        this.enclosures = enclosures;
        this.desk = desk;
        this.tickets = tickets;
        this.own = own;
        this.guard = guard;
        this.presence = presence;
    }

    /** Where a conversation stands; no ticket before the first message. */
    public record Standing(@Nullable Line ticket, List<MessageJson> messages) {}

    /** The parts of a ticket that its customer sees. */
    public record Line(long number, String subject, String status, String handler, Instant updatedAt) {

        public static Line of(Ticket ticket) {
            return new Line(
                    ticket.id().number(),
                    ticket.subject(),
                    ticket.status().word(),
                    ticket.handler().word(),
                    ticket.updatedAt());
        }
    }

    /** A message that was taken in, on its ticket. */
    public record Taken(Line ticket, MessageJson message) {}

    /** @throws NotFound when the named ticket is not the visitor's */
    public Standing of(Visitor visitor, @Nullable Long number) {
        return own.current(visitor, number)
                .map(ticket -> new Standing(
                        Line.of(ticket),
                        visible(ticket.id()).stream().map(this::json).toList()))
                .orElseGet(() -> new Standing(null, List.of()));
    }

    /** What its customer may see of a ticket. */
    public List<Message> visible(TicketId ticket) {
        return tickets.messages(ticket).stream().filter(Conversation::visible).toList();
    }

    /**
     * @throws NotFound when the named ticket is not the visitor's
     * @throws IllegalArgumentException when an attachment is not the visitor's
     */
    public Taken write(Visitor visitor, Words words) {
        Optional<Ticket> ticket = switch (words.on()) {
            case Words.Place.Current() -> own.current(visitor, null);
            case Words.Place.On(var number) -> own.current(visitor, number);
            case Words.Place.Fresh() -> Optional.empty();
        };
        var key = words.key();
        var message = new InboundMessage(
                visitor.inbox(),
                visitor.identity(words.name()),
                words.text(),
                null,
                null,
                ticket.map(Ticket::id).orElse(null),
                key == null ? null : visitor.id() + ":" + key.strip());
        var receipt = enclosures.receive(message, words.attachments(), visitor.owner());
        if (!words.attributes().isEmpty()) {
            presence.describe(receipt.ticket(), words.attributes());
        }
        return new Taken(Line.of(tickets.get(receipt.ticket())), json(tickets.message(receipt.message())));
    }

    /** Always granted, if there is a conversation at all. */
    public Line callPerson(Visitor visitor, @Nullable Long number) {
        var ticket = own.last(visitor, number).orElseThrow(() -> new NotFound("A conversation"));
        return Line.of(tickets.get(desk.callPerson(new Matter.Place(ticket.id(), ticket.requester()))));
    }

    /**
     * Streams what the customer may see, and counts as presence while it is open.
     *
     * @param last the {@code Last-Event-ID}; without one, what followed the customer's last message
     */
    public SseEmitter watch(Visitor visitor, @Nullable Long number, @Nullable String last) {
        var ticket = own.current(visitor, number).orElseThrow(() -> new NotFound("A conversation"));
        var after = last != null && last.matches("\\d{1,9}") ? Integer.valueOf(last) : null;
        return presence.follow(new Watch(ticket.id(), after, Conversation::visible, this::tell));
    }

    /** An answer of the AI comes in pieces first; the whole message that follows is what stays. */
    private List<Watch.Telling> tell(Message message) {
        var events = new ArrayList<Watch.Telling>();
        if (message.author().type() == Actor.Type.AI) {
            events.addAll(Chunks.of(message.text(), message.citations()));
        }
        events.add(new Watch.Telling("message", json(message)));
        return events;
    }

    private static boolean visible(Message message) {
        return message.kind() == Message.Kind.INBOUND || message.kind() == Message.Kind.OUTBOUND;
    }

    private MessageJson json(Message message) {
        return MessageJson.of(message, guard);
    }
}
