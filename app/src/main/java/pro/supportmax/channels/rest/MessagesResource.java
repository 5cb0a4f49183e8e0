package pro.supportmax.channels.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pro.supportmax.access.Caller;
import pro.supportmax.access.Requires;
import pro.supportmax.access.Scope;
import pro.supportmax.channels.files.Enclosures;
import pro.supportmax.channels.http.Conflict;
import pro.supportmax.channels.http.OnceOnly;
import pro.supportmax.channels.live.MessageJson;
import pro.supportmax.customers.Customers;
import pro.supportmax.customers.Identity;
import pro.supportmax.desk.InboundMessage;
import pro.supportmax.files.Files;
import pro.supportmax.guard.Guard;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.tickets.Message;
import pro.supportmax.tickets.NewMessage;
import pro.supportmax.tickets.Ticket;
import pro.supportmax.tickets.Tickets;

/** The messages of a ticket. */
@RestController
@RequestMapping("/api/v1/tickets/{number}/messages")
@Tag(name = "tickets")
class MessagesResource {

    private final Enclosures enclosures;
    private final Files files;
    private final Tickets tickets;
    private final Customers customers;
    private final OnceOnly once;
    private final Guard guard;

    MessagesResource(
            Enclosures enclosures, Files files, Tickets tickets, Customers customers, OnceOnly once, Guard guard) {
        this.enclosures = enclosures;
        this.files = files;
        this.tickets = tickets;
        this.customers = customers;
        this.once = once;
        this.guard = guard;
    }

    @GetMapping
    @Requires(Scope.TICKETS_READ)
    @Operation(
            summary = "Read a ticket's messages, the oldest first",
            description = "page[after] is the sequence of the" + " last message that you have.")
    Many<MessageJson> list(@PathVariable long number, Paging paging) {
        var id = tickets.get(Numbers.ticket(number)).id();
        var after = Sequences.of(paging.after());
        var rest = tickets.messages(id).stream()
                .filter(message -> message.sequence() > after)
                .toList();
        var page = rest.subList(0, Math.min(paging.size(), rest.size()));
        var more = rest.size() > page.size();
        return new Many<>(
                page.stream().map(message -> MessageJson.of(message, guard)).toList(),
                new Many.Meta(more, more ? Integer.toString(page.getLast().sequence()) : null));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Scope.TICKETS_WRITE)
    @Operation(
            summary = "Add a message",
            description = "A customer's message on a closed ticket opens a new one; the"
                    + " answer's field ticket says which.")
    One<MessageJson> add(
            @PathVariable long number,
            @RequestBody NewMessageBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        var ticket = tickets.get(Numbers.ticket(number));
        var wanted = body.check();
        var scoped = Keys.of(caller, key);
        var message = wanted.kind() == Message.Kind.INBOUND
                ? fromCustomer(ticket, wanted, caller, scoped)
                : once.perform(scoped, () -> fromTeammate(ticket.id(), wanted, caller));
        return new One<>(MessageJson.of(tickets.message(message), guard));
    }

    private UUID fromCustomer(Ticket ticket, NewMessageBody.Checked wanted, Caller caller, @Nullable String key) {
        var customer = customers.get(ticket.requester());
        if (customer.externalId() == null && customer.email() == null) {
            throw new Conflict(HttpStatus.CONFLICT, "requester_unknown", "The requester has no address to write from.");
        }
        var from = new Identity(customer.externalId(), customer.email(), null);
        var message = new InboundMessage(ticket.inbox(), from, wanted.text(), null, null, ticket.id(), key);
        return enclosures
                .receive(message, wanted.attachments(), Keys.owner(caller))
                .message();
    }

    private UUID fromTeammate(TicketId ticket, NewMessageBody.Checked wanted, Caller caller) {
        var name = wanted.authorName() == null ? caller.name() : wanted.authorName();
        var message = wanted.kind() == Message.Kind.NOTE
                ? NewMessage.note(caller.actor(), name, wanted.text())
                : NewMessage.reply(caller.actor(), name, wanted.text(), List.of());
        return tickets.add(ticket, message.with(files.claim(wanted.attachments(), Keys.owner(caller))))
                .id();
    }
}
