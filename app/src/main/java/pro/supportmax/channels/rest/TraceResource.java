package pro.supportmax.channels.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import pro.supportmax.access.Requires;
import pro.supportmax.access.Scope;
import pro.supportmax.channels.live.LiveTickets;
import pro.supportmax.channels.live.MessageJson;
import pro.supportmax.channels.live.Watch;
import pro.supportmax.desk.Turns;
import pro.supportmax.guard.Guard;
import pro.supportmax.tickets.Tickets;

/** What the AI did on a ticket, afterwards and live. */
@RestController
@RequestMapping("/api/v1/tickets/{number}")
@Tag(name = "tickets")
class TraceResource {

    private final Tickets tickets;
    private final Turns turns;
    private final LiveTickets live;
    private final Guard guard;

    TraceResource(Tickets tickets, Turns turns, LiveTickets live, Guard guard) {
        this.tickets = tickets;
        this.turns = turns;
        this.live = live;
        this.guard = guard;
    }

    @GetMapping("/trace")
    @Requires(Scope.TICKETS_READ)
    @Operation(summary = "Read how each turn was decided, the oldest turn first")
    Many<TurnJson> trace(@PathVariable long number) {
        var ticket = tickets.get(Numbers.ticket(number)).id();
        return Many.all(turns.of(ticket).stream().map(TurnJson::of).toList());
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Requires(Scope.TICKETS_READ)
    @Operation(
            summary = "Watch a ticket",
            description = "Server-sent events: status {stage} while the AI works, message for each new message, done"
                    + " {number, status, handler} when nothing is left to do. Begins after Last-Event-ID, or with what"
                    + " followed the customer's last message.")
    SseEmitter events(
            @PathVariable long number, @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last) {
        var ticket = tickets.get(Numbers.ticket(number)).id();
        return live.follow(new Watch(
                ticket,
                last == null ? null : Sequences.of(last),
                _ -> true,
                message -> List.of(new Watch.Telling("message", MessageJson.of(message, guard)))));
    }
}
