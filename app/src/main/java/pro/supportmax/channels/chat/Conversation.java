package pro.supportmax.channels.chat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pro.supportmax.channels.chat.ChatResource.ChatJson;
import pro.supportmax.channels.chat.ChatResource.ChatTicketJson;
import pro.supportmax.channels.chat.ChatResource.Taken;
import pro.supportmax.channels.live.Chunks;
import pro.supportmax.channels.live.MessageJson;
import pro.supportmax.channels.live.Watch;
import pro.supportmax.desk.Desk;
import pro.supportmax.desk.InboundMessage;
import pro.supportmax.desk.Matter;
import pro.supportmax.guard.Guard;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.NotFound;
import pro.supportmax.tickets.Message;
import pro.supportmax.tickets.Ticket;
import pro.supportmax.tickets.Tickets;

/** A visitor's conversation: the messages that a customer may see, and the verbs that a customer has. */
@Component
class Conversation {

    private static final String INBOX = "chat";

    private final Desk desk;
    private final Tickets tickets;
    private final ChatTickets own;
    private final Guard guard;

    Conversation(Desk desk, Tickets tickets, ChatTickets own, Guard guard) {
        this.desk = desk;
        this.tickets = tickets;
        this.own = own;
        this.guard = guard;
    }

    /** @throws NotFound when the named ticket is not the visitor's */
    ChatJson of(Visitor visitor, @Nullable Long number) {
        return own.current(visitor, number)
                .map(ticket -> new ChatJson(
                        json(ticket),
                        tickets.messages(ticket.id()).stream()
                                .filter(Conversation::visible)
                                .map(this::json)
                                .toList()))
                .orElseGet(() -> new ChatJson(null, List.of()));
    }

    Taken write(Visitor visitor, ChatMessageBody body, @Nullable String key) {
        var ticket = own.current(visitor, body.ticket());
        var receipt = desk.receive(new InboundMessage(
                INBOX,
                visitor.identity(body.name()),
                String.valueOf(body.text()),
                null,
                null,
                ticket.map(Ticket::id).orElse(null),
                key == null ? null : visitor.id() + ":" + key.strip()));
        return new Taken(json(tickets.get(receipt.ticket())), json(tickets.message(receipt.message())));
    }

    ChatTicketJson callPerson(Visitor visitor, @Nullable Long number) {
        var ticket = own.last(visitor, number).orElseThrow(() -> new NotFound("A conversation"));
        return json(tickets.get(desk.callPerson(new Matter.Place(ticket.id(), ticket.requester()))));
    }

    Watch watch(Visitor visitor, @Nullable Long number, @Nullable String last) {
        var ticket = own.current(visitor, number).orElseThrow(() -> new NotFound("A conversation"));
        var after = last != null && last.matches("\\d{1,9}") ? Integer.valueOf(last) : null;
        return new Watch(ticket.id(), after, Conversation::visible, this::tell);
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

    private static ChatTicketJson json(Ticket ticket) {
        return new ChatTicketJson(
                ticket.id().number(),
                ticket.subject(),
                ticket.status().word(),
                ticket.handler().word());
    }
}
