package pro.supportmax.channels.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pro.supportmax.access.Caller;
import pro.supportmax.access.Requires;
import pro.supportmax.access.Scope;
import pro.supportmax.channels.http.Input;
import pro.supportmax.tickets.Inbox;
import pro.supportmax.tickets.Inboxes;
import pro.supportmax.tickets.Mode;

/** The doors through which customers write. */
@RestController
@RequestMapping("/api/v1/inboxes")
@Requires(Scope.ADMIN)
@Tag(name = "inboxes")
class InboxesResource {

    private static final Set<String> CHANNELS = Set.of("chat", "api", "email");

    private final Inboxes inboxes;
    private final Etags etags;

    InboxesResource(Inboxes inboxes, Etags etags) {
        this.inboxes = inboxes;
        this.etags = etags;
    }

    /** @param mode {@code off, suggest, auto}: what the AI may do */
    record InboxJson(
            @Schema(example = "sales") String id,
            @Schema(example = "Sales") String name,
            @Schema(example = "api") String channel,
            @Schema(example = "suggest") String mode,
            @Schema(example = "general") @Nullable String team) {
        static InboxJson of(Inbox inbox) {
            return new InboxJson(
                    inbox.id(), inbox.name(), inbox.channel(), inbox.mode().word(), inbox.team());
        }
    }

    /** An inbox to create. */
    record InboxBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "sales") @Nullable
            String id,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Sales") @Nullable
            String name,

            @Schema(
                    description = "How messages come in",
                    allowableValues = {"chat", "api", "email"},
                    example = "api")
            @Nullable
            String channel,

            @Schema(description = "What the AI may do: off, suggest or auto; auto when left out", example = "suggest")
            @Nullable
            String mode,

            @Schema(description = "Id of the team that gets what no special domain takes", example = "general")
            @Nullable
            String team) {

        Inbox inbox() {
            var input = new Input().text("id", id, 50).text("name", name, 200).optional("team", team, 50);
            var wanted = mode == null ? Mode.AUTO : input.read("mode", () -> Mode.of(mode));
            var through = channel == null ? "api" : channel;
            if (!CHANNELS.contains(through)) {
                input.wrong("channel", "invalid", "'channel' is chat, api or email.");
            }
            input.orThrow();
            return Input.checked(
                    "id",
                    () -> new Inbox(
                            Objects.requireNonNull(id),
                            Objects.requireNonNull(name),
                            Objects.requireNonNull(wanted),
                            through,
                            team));
        }
    }

    /** What to change on an inbox; what is left out stays, a null team takes it away. */
    record InboxChanges(
            @Schema(example = "Sales, Europe") @Nullable String name,
            @Schema(example = "auto") @Nullable String mode,
            @Schema(example = "general") @Nullable Optional<String> team) {

        Inbox on(Inbox inbox) {
            var input =
                    new Input().filled("name", name, 200).optional("team", team == null ? null : team.orElse(null), 50);
            var wanted = mode == null ? inbox.mode() : input.read("mode", () -> Mode.of(mode));
            input.orThrow();
            return new Inbox(
                    inbox.id(),
                    name == null ? inbox.name() : name,
                    Objects.requireNonNull(wanted),
                    inbox.channel(),
                    team == null ? inbox.team() : team.orElse(null));
        }
    }

    @GetMapping
    @Requires(Scope.TICKETS_READ)
    @Operation(summary = "List inboxes by name")
    Many<InboxJson> list() {
        return Many.all(inboxes.all().stream().map(InboxJson::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Create an inbox")
    ResponseEntity<One<InboxJson>> create(@RequestBody InboxBody body, Caller caller) {
        var inbox = inboxes.create(body.inbox(), caller.actor());
        return etags.created("/api/v1/inboxes", inbox.id(), InboxJson.of(inbox));
    }

    @GetMapping("/{id}")
    @Requires(Scope.TICKETS_READ)
    @Operation(summary = "Read an inbox")
    ResponseEntity<One<InboxJson>> get(@PathVariable String id) {
        return etags.ok(InboxJson.of(inboxes.get(id)));
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Change an inbox", description = "Its name, what the AI may do in it, its team.")
    ResponseEntity<One<InboxJson>> change(
            @PathVariable String id, @RequestBody InboxChanges body, IfMatch match, Caller caller) {
        var changed = inboxes.change(
                id,
                inbox -> {
                    match.demand(etags.of(InboxJson.of(inbox)));
                    return body.on(inbox);
                },
                caller.actor());
        return etags.ok(InboxJson.of(changed));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Remove an inbox that was never used",
            description = "One through which tickets came stays: turn it off instead.")
    void remove(@PathVariable String id, Caller caller) {
        inboxes.remove(id, caller.actor());
    }
}
