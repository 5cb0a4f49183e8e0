package pro.supportmax.channels.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import pro.supportmax.access.Requires;
import pro.supportmax.access.Scope;
import pro.supportmax.kernel.NotFound;
import pro.supportmax.tickets.Ratings;
import pro.supportmax.tickets.Satisfaction;
import pro.supportmax.tickets.Tickets;

/** What customers think of how their tickets went. */
@RestController
@RequestMapping("/api/v1/tickets/{number}/satisfaction")
@Requires(Scope.TICKETS_READ)
@Tag(name = "tickets")
class SatisfactionResource {

    private final Tickets tickets;
    private final Ratings ratings;

    SatisfactionResource(Tickets tickets, Ratings ratings) {
        this.tickets = tickets;
        this.ratings = ratings;
    }

    /** @param rating 1 (very dissatisfied) to 5 (very satisfied) */
    record SatisfactionJson(long ticket, int rating, String comment, Instant at) {
        static SatisfactionJson of(Satisfaction said) {
            return new SatisfactionJson(said.ticket().number(), said.rating(), said.comment(), said.at());
        }
    }

    @GetMapping
    @Operation(
            summary = "Read how the customer rated a ticket",
            description = "The latest rating; 404 while there is none.")
    One<SatisfactionJson> get(@PathVariable long number) {
        var ticket = tickets.get(Numbers.ticket(number)).id();
        return new One<>(ratings.of(ticket)
                .map(SatisfactionJson::of)
                .orElseThrow(() -> new NotFound("A rating of ticket #" + number)));
    }
}
