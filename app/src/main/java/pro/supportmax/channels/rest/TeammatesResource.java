package pro.supportmax.channels.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import java.util.Optional;
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
import pro.supportmax.kernel.NotFound;
import pro.supportmax.tickets.Teammate;
import pro.supportmax.tickets.Teams;

/** The people who answer. */
@RestController
@RequestMapping("/api/v1/teammates")
@Requires(Scope.ADMIN)
@Tag(name = "teams")
class TeammatesResource {

    private final Teams teams;
    private final Etags etags;

    TeammatesResource(Teams teams, Etags etags) {
        this.teams = teams;
        this.etags = etags;
    }

    /** A person who answers, as clients read them. */
    record TeammateJson(
            @Schema(example = "noor@lumen.example") String email,
            @Schema(example = "Noor Haddad") String name,
            @Schema(example = "member") String role,
            @Schema(example = "general") @Nullable String team) {
        static TeammateJson of(Teammate teammate) {
            return new TeammateJson(teammate.email(), teammate.name(), teammate.role(), teammate.team());
        }
    }

    /** A teammate to create. */
    record TeammateBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "noor@lumen.example") @Nullable
            String email,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Noor Haddad") @Nullable
            String name,

            @Schema(description = "member, lead, admin or another word; member when left out", example = "member")
            @Nullable
            String role,

            @Schema(description = "Id of a team", example = "general") @Nullable
            String team) {

        Teammate teammate() {
            new Input()
                    .text("email", email, 320)
                    .text("name", name, 200)
                    .optional("role", role, 50)
                    .optional("team", team, 50)
                    .orThrow();
            return Input.checked(
                    "email",
                    () -> new Teammate(
                            Objects.requireNonNull(email),
                            Objects.requireNonNull(name),
                            role == null ? "member" : role,
                            team));
        }
    }

    /** What to change on a teammate; what is left out stays, a null team takes it away. */
    record TeammateChanges(
            @Schema(example = "Noor El Haddad") @Nullable String name,
            @Schema(example = "lead") @Nullable String role,
            @Schema(example = "general") @Nullable Optional<String> team) {

        Teammate on(Teammate teammate) {
            new Input()
                    .filled("name", name, 200)
                    .filled("role", role, 50)
                    .optional("team", team == null ? null : team.orElse(null), 50)
                    .orThrow();
            return new Teammate(
                    teammate.email(),
                    name == null ? teammate.name() : name,
                    role == null ? teammate.role() : role,
                    team == null ? teammate.team() : team.orElse(null));
        }
    }

    @GetMapping
    @Requires(Scope.TICKETS_READ)
    @Operation(summary = "List teammates by name")
    Many<TeammateJson> list() {
        return Many.all(teams.teammates().stream().map(TeammateJson::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a teammate")
    ResponseEntity<One<TeammateJson>> create(@RequestBody TeammateBody body, Caller caller) {
        var teammate = teams.create(body.teammate(), caller.actor());
        return etags.created("/api/v1/teammates", teammate.email(), TeammateJson.of(teammate));
    }

    @GetMapping("/{email}")
    @Requires(Scope.TICKETS_READ)
    @Operation(summary = "Read a teammate")
    ResponseEntity<One<TeammateJson>> get(@PathVariable String email) {
        return etags.ok(TeammateJson.of(teams.teammate(email).orElseThrow(() -> new NotFound("Teammate"))));
    }

    @PatchMapping("/{email}")
    @Operation(summary = "Change a teammate")
    ResponseEntity<One<TeammateJson>> change(
            @PathVariable String email, @RequestBody TeammateChanges body, IfMatch match, Caller caller) {
        var changed = teams.changeTeammate(
                email,
                teammate -> {
                    match.demand(etags.of(TeammateJson.of(teammate)));
                    return body.on(teammate);
                },
                caller.actor());
        return etags.ok(TeammateJson.of(changed));
    }

    @DeleteMapping("/{email}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a teammate", description = "Refused while unsolved tickets are theirs.")
    void remove(@PathVariable String email, Caller caller) {
        teams.removeTeammate(email, caller.actor());
    }
}
