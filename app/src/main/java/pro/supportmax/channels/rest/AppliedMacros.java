package pro.supportmax.channels.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import pro.supportmax.access.Caller;
import pro.supportmax.access.Requires;
import pro.supportmax.access.Scope;
import pro.supportmax.channels.http.OnceOnly;
import pro.supportmax.channels.live.MessageJson;
import pro.supportmax.guard.Guard;
import pro.supportmax.macros.Doer;
import pro.supportmax.macros.Macros;
import pro.supportmax.tickets.Teammate;
import pro.supportmax.tickets.Teams;
import pro.supportmax.tickets.Tickets;

/** Macros at work on a ticket. */
@RestController
@RequestMapping("/api/v1/tickets/{number}/macros")
@Requires(Scope.TICKETS_WRITE)
@Tag(name = "macros")
class AppliedMacros {

    private final Macros macros;
    private final Teams teams;
    private final TicketLists lists;
    private final Guard guard;
    private final OnceOnly once;
    private final Tickets tickets;

    AppliedMacros(Macros macros, Teams teams, TicketLists lists, Guard guard, OnceOnly once, Tickets tickets) {
        this.macros = macros;
        this.teams = teams;
        this.lists = lists;
        this.guard = guard;
        this.once = once;
        this.tickets = tickets;
    }

    /** @param dryRun whether nothing was kept; @param messages that were written, or would be */
    record AppliedJson(boolean dryRun, TicketJson ticket, List<MessageJson> messages) {}

    @PostMapping("/{id}/apply")
    @Operation(
            summary = "Apply a macro to a ticket",
            description = "All actions or none: what a rule of the ticket forbids is refused with 409 and its reason."
                    + " With dry_run=true it shows what would happen, and nothing is kept.")
    ResponseEntity<One<AppliedJson>> apply(
            @PathVariable long number, @PathVariable UUID id, Attempt attempt, Caller caller) {
        var dryRun = attempt.dryRun();
        var applied = applied(
                id,
                new Macros.Occasion(Numbers.ticket(number), doer(caller), attempt.version(), dryRun),
                Keys.of(caller, attempt.key()));
        var messages = applied.messages().stream()
                .map(message -> MessageJson.of(message, guard))
                .toList();
        var ticket = lists.json(List.of(applied.ticket())).getFirst();
        return ResponseEntity.ok()
                .header(dryRun ? "X-Dry-Run" : HttpHeaders.ETAG, dryRun ? "true" : "\"" + ticket.version() + "\"")
                .body(new One<>(new AppliedJson(dryRun, ticket, messages)));
    }

    /** Once for a key; who repeats it after it was done sees the ticket as it is, and no new messages. */
    private Macros.Applied applied(UUID id, Macros.Occasion occasion, @Nullable String key) {
        if (occasion.rehearsal()) {
            return macros.apply(id, occasion);
        }
        var done = new AtomicReference<Macros.@Nullable Applied>();
        once.perform(key, () -> {
            done.set(macros.apply(id, occasion));
            return id;
        });
        var fresh = done.get();
        return fresh != null ? fresh : new Macros.Applied(tickets.get(occasion.ticket()), List.of());
    }

    /** A key whose owner is on no team, the local administrator's for one, signs with its own name. */
    private Doer doer(Caller caller) {
        return new Doer(
                caller.id(), teams.teammate(caller.id()).map(Teammate::name).orElse(caller.name()));
    }
}
