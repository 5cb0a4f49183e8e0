package pro.supportmax.channels.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
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
import pro.supportmax.channels.http.Input;
import pro.supportmax.customers.Customers;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.tickets.Ticket;
import pro.supportmax.tickets.Tickets;

/** Tickets: open, list, read, change. */
@RestController
@RequestMapping("/api/v1/tickets")
@Tag(name = "tickets")
class TicketsResource {

    private final Enclosures enclosures;
    private final Tickets tickets;
    private final Customers customers;
    private final TicketLists lists;
    private final TransactionTemplate transaction;
    private final WantedChanges wanted;

    TicketsResource(
            Enclosures enclosures,
            Tickets tickets,
            Customers customers,
            TicketLists lists,
            TransactionTemplate transaction,
            WantedChanges wanted) {
        this.enclosures = enclosures;
        this.tickets = tickets;
        this.customers = customers;
        this.lists = lists;
        this.transaction = transaction;
        this.wanted = wanted;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Scope.TICKETS_WRITE)
    @Operation(
            summary = "Open a ticket",
            description = "Answers when the ticket is stored. The AI's answer follows as a"
                    + " message; watch /tickets/{number}/events or read /tickets/{number}/messages.")
    ResponseEntity<One<TicketJson>> open(
            @RequestBody NewTicketBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        var message = body.message(Keys.of(caller, key));
        var changes = wanted.of(body.changes(), caller);
        var enclosed = Attached.check(body.attachments(), new Input());
        var ticket = Objects.requireNonNull(transaction.execute(_ -> {
            var receipt = enclosures.receive(message, enclosed, Keys.owner(caller));
            return receipt.duplicate() ? tickets.get(receipt.ticket()) : tickets.change(receipt.ticket(), changes);
        }));
        return ResponseEntity.created(
                        URI.create("/api/v1/tickets/" + ticket.id().number()))
                .eTag(tag(ticket))
                .body(json(ticket));
    }

    @GetMapping
    @Requires(Scope.TICKETS_READ)
    @Operation(
            summary = "List tickets, the last changed first",
            description = "Each filter narrows. A cursor holds its place while tickets change, within one order.")
    Many<TicketJson> list(ListWords words, Paging paging, Caller caller) {
        return lists.page(lists.query(words, caller), paging);
    }

    @GetMapping("/{number}")
    @Requires(Scope.TICKETS_READ)
    @Operation(summary = "Read a ticket")
    ResponseEntity<One<TicketJson>> get(@PathVariable long number) {
        return answer(tickets.get(Numbers.ticket(number)));
    }

    @PatchMapping("/{number}")
    @Requires(Scope.TICKETS_WRITE)
    @Operation(
            summary = "Change a ticket",
            description =
                    "With If-Match the change is made only if the ticket still has" + " that ETag; otherwise 412.")
    ResponseEntity<One<TicketJson>> change(
            @PathVariable long number,
            @RequestBody TicketChanges body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        var changes = wanted.of(body, caller);
        TicketId id = Numbers.ticket(number);
        var version = version(ifMatch);
        return answer(version == null ? tickets.change(id, changes) : tickets.change(id, version, changes));
    }

    private ResponseEntity<One<TicketJson>> answer(Ticket ticket) {
        return ResponseEntity.ok().eTag(tag(ticket)).body(json(ticket));
    }

    private One<TicketJson> json(Ticket ticket) {
        return new One<>(TicketJson.of(ticket, customers.get(ticket.requester())));
    }

    private static String tag(Ticket ticket) {
        return "\"" + ticket.version() + "\"";
    }

    /** The version that a change builds on, null for any. */
    static @Nullable Long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        var tag = ifMatch.strip();
        if (!tag.matches("\"\\d{1,18}\"")) {
            throw new Conflict(
                    HttpStatus.PRECONDITION_FAILED, "stale", "If-Match holds no ETag of this ticket. Read it again.");
        }
        return Long.parseLong(tag.substring(1, tag.length() - 1));
    }
}
