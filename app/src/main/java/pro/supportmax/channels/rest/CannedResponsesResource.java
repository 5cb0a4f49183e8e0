package pro.supportmax.channels.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pro.supportmax.access.Caller;
import pro.supportmax.access.Requires;
import pro.supportmax.access.Scope;
import pro.supportmax.channels.http.Input;
import pro.supportmax.kernel.Ids;
import pro.supportmax.macros.CannedResponse;
import pro.supportmax.macros.CannedResponses;

/** Texts that teammates send again and again. */
@RestController
@RequestMapping("/api/v1/canned-responses")
@Requires(Scope.TICKETS_WRITE)
@Tag(name = "macros")
class CannedResponsesResource {

    private static final int LONGEST = 20_000;

    private final CannedResponses responses;
    private final Etags etags;
    private final Ids ids;

    CannedResponsesResource(CannedResponses responses, Etags etags, Ids ids) {
        this.responses = responses;
        this.etags = etags;
        this.ids = ids;
    }

    /** A canned response as clients read it. */
    record CannedJson(
            UUID id,
            @Schema(example = "refund-sent") String shortcut,
            @Schema(example = "The refund is on its way") String title,

            @Schema(example = "Hello {{customer.first_name|there}}, your refund is on its way.")
            String text,

            @Schema(example = "en") @Nullable String language,
            @Schema(example = "billing") @Nullable String team) {
        static CannedJson of(CannedResponse response) {
            return new CannedJson(
                    response.id(),
                    response.shortcut(),
                    response.title(),
                    response.text(),
                    response.language(),
                    response.team());
        }
    }

    /** A canned response to keep, or what to change on one; then what is left out stays. */
    record CannedBody(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "A word to find it by",
                    example = "refund-sent")
            @Nullable
            String shortcut,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "The refund is on its way") @Nullable
            String title,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "Placeholders: ticket.number, ticket.subject, ticket.status, ticket.priority,"
                            + " customer.name, customer.first_name, customer.email, customer.organisation,"
                            + " teammate.name, teammate.email; {{customer.name|there}} says 'there' to the nameless",
                    example = "Hello {{customer.first_name|there}}, your refund is on its way.")
            @Nullable
            String text,

            @Schema(description = "Code of the text's language, null for any", example = "en") @Nullable
            Optional<String> language,

            @Schema(description = "Id of the team that uses it, null for all", example = "billing") @Nullable
            Optional<String> team) {

        CannedResponse on(@Nullable CannedResponse before, UUID id) {
            if (before == null) {
                new Input()
                        .present("shortcut", shortcut)
                        .present("title", title)
                        .present("text", text)
                        .orThrow();
            }
            new Input()
                    .filled("shortcut", shortcut, 50)
                    .filled("title", title, 200)
                    .filled("text", text, LONGEST)
                    .optional("language", language == null ? null : language.orElse(null), 35)
                    .optional("team", team == null ? null : team.orElse(null), 50)
                    .orThrow();
            var old = Optional.ofNullable(before);
            return Input.checked(
                    "text",
                    () -> new CannedResponse(
                            id,
                            shortcut == null ? old.orElseThrow().shortcut() : shortcut,
                            title == null ? old.orElseThrow().title() : title,
                            text == null ? old.orElseThrow().text() : text,
                            language == null ? old.map(CannedResponse::language).orElse(null) : language.orElse(null),
                            team == null ? old.map(CannedResponse::team).orElse(null) : team.orElse(null)));
        }
    }

    @GetMapping
    @Requires(Scope.TICKETS_READ)
    @Operation(summary = "List canned responses by shortcut")
    Many<CannedJson> list(
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String q) {
        new Input()
                .optional("team", team, 50)
                .optional("language", language, 35)
                .optional("q", q, 200)
                .orThrow();
        return Many.all(responses.all().stream()
                .filter(each -> team == null || each.team() == null || team.equals(each.team()))
                .filter(each -> language == null || each.language() == null || language.equals(each.language()))
                .filter(each -> q == null || holds(each, q.toLowerCase(Locale.ROOT)))
                .map(CannedJson::of)
                .toList());
    }

    private static boolean holds(CannedResponse response, String q) {
        return (response.shortcut() + " " + response.title() + " " + response.text())
                .toLowerCase(Locale.ROOT)
                .contains(q);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Keep a canned response")
    ResponseEntity<One<CannedJson>> create(@RequestBody CannedBody body, Caller caller) {
        var response = responses.create(body.on(null, ids.next()), caller.actor());
        return etags.created("/api/v1/canned-responses", response.id(), CannedJson.of(response));
    }

    @GetMapping("/{id}")
    @Requires(Scope.TICKETS_READ)
    @Operation(summary = "Read a canned response")
    ResponseEntity<One<CannedJson>> get(@PathVariable UUID id) {
        return etags.ok(CannedJson.of(responses.get(id)));
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Change a canned response")
    ResponseEntity<One<CannedJson>> change(
            @PathVariable UUID id, @RequestBody CannedBody body, IfMatch match, Caller caller) {
        var changed = responses.change(
                id,
                response -> {
                    match.demand(etags.of(CannedJson.of(response)));
                    return body.on(response, id);
                },
                caller.actor());
        return etags.ok(CannedJson.of(changed));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a canned response", description = "Refused while a macro sends it.")
    void remove(@PathVariable UUID id, Caller caller) {
        responses.remove(id, caller.actor());
    }
}
