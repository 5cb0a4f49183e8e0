package pro.supportmax.channels.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
import pro.supportmax.customers.Customer;
import pro.supportmax.customers.Customers;
import pro.supportmax.kernel.CustomerId;
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
    private final Clock clock;

    TicketsResource(Enclosures enclosures, Tickets tickets, Customers customers, Clock clock) {
        this.enclosures = enclosures;
        this.tickets = tickets;
        this.customers = customers;
        this.clock = clock;
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
        var receipt = enclosures.receive(body.message(Keys.of(caller, key)), body.attachments(), Keys.owner(caller));
        var ticket = tickets.get(receipt.ticket());
        return ResponseEntity.created(
                        URI.create("/api/v1/tickets/" + ticket.id().number()))
                .eTag(tag(ticket))
                .body(json(ticket));
    }

    @GetMapping
    @Requires(Scope.TICKETS_READ)
    @Operation(summary = "List tickets, the last changed first")
    Many<TicketJson> list(@ParameterObject TicketFilter filter, Paging paging) {
        var requesters = new HashMap<CustomerId, Customer>();
        return Many.of(
                tickets.list(filter.query(paging)),
                ticket -> TicketJson.of(ticket, requesters.computeIfAbsent(ticket.requester(), customers::get)));
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
        var changes = body.by(caller, clock.instant());
        TicketId id = Numbers.ticket(number);
        return answer(
                ifMatch == null || ifMatch.strip().equals("*")
                        ? tickets.change(id, changes)
                        : tickets.change(id, version(ifMatch), changes));
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

    private static long version(String ifMatch) {
        var tag = ifMatch.strip();
        if (!tag.matches("\"\\d{1,18}\"")) {
            throw new Conflict(
                    HttpStatus.PRECONDITION_FAILED, "stale", "If-Match holds no ETag of this ticket. Read it again.");
        }
        return Long.parseLong(tag.substring(1, tag.length() - 1));
    }
}
