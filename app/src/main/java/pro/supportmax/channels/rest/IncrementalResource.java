package pro.supportmax.channels.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import pro.supportmax.access.Requires;
import pro.supportmax.access.Scope;
import pro.supportmax.tickets.TicketExport;

/** For whoever keeps a copy of all tickets. */
@RestController
@RequestMapping("/api/v1/incremental")
@Tag(name = "tickets")
class IncrementalResource {

    private final TicketExport export;
    private final TicketLists lists;

    IncrementalResource(TicketExport export, TicketLists lists) {
        this.export = export;
        this.lists = lists;
    }

    @GetMapping("/tickets")
    @Requires(Scope.TICKETS_READ)
    @Operation(
            summary = "Export tickets, the oldest change first",
            description = "A ticket that changes comes again, and none is left out. The last page has a cursor as well:"
                    + " come back with it for what has changed since. A change appears two seconds after it was made.")
    Many<TicketJson> tickets(Paging paging) {
        var portion = export.after(paging.after(), paging.size());
        return new Many<>(lists.json(portion.tickets()), new Many.Meta(portion.more(), portion.after()));
    }
}
