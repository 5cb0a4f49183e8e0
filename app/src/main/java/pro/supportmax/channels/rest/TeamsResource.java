package pro.supportmax.channels.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
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
import pro.supportmax.channels.http.Conflict;
import pro.supportmax.channels.http.Input;
import pro.supportmax.desk.Destinations;
import pro.supportmax.kernel.NotFound;
import pro.supportmax.tickets.Team;
import pro.supportmax.tickets.Teams;

/** Teams of people who answer. */
@RestController
@RequestMapping("/api/v1/teams")
@Requires(Scope.ADMIN)
@Tag(name = "teams")
class TeamsResource {

    private static final int MOST_DOMAINS = 50;

    private final Teams teams;
    private final Destinations destinations;
    private final Etags etags;

    TeamsResource(Teams teams, Destinations destinations, Etags etags) {
        this.teams = teams;
        this.destinations = destinations;
        this.etags = etags;
    }

    /**
     * A team as clients read it.
     *
     * @param level rung of the escalation ladder, 1 to 3
     * @param domains whose tickets it takes
     */
    record TeamJson(
            @Schema(example = "refunds") String id,
            @Schema(example = "Refunds") String name,
            @Schema(example = "2") int level,
            @Schema(example = "[\"billing\"]") List<String> domains) {
        static TeamJson of(Team team) {
            return new TeamJson(team.id(), team.name(), team.level(), team.domains());
        }
    }

    /** A team to create. */
    record TeamBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "refunds") @Nullable
            String id,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Refunds") @Nullable
            String name,

            @Schema(description = "Rung of the escalation ladder, 1 to 3; 1 when left out", example = "2") @Nullable
            Integer level,

            @Schema(description = "Ids of the domains whose tickets it takes", example = "[\"billing\"]") @Nullable
            List<String> domains) {

        Team team() {
            new Input()
                    .text("id", id, 50)
                    .text("name", name, 200)
                    .texts("domains", domains, MOST_DOMAINS)
                    .orThrow();
            return Input.checked(
                    "id",
                    () -> new Team(
                            Objects.requireNonNull(id),
                            Objects.requireNonNull(name),
                            level == null ? 1 : level,
                            domains == null ? List.of() : domains));
        }
    }

    /** What to change on a team; what is left out stays. */
    record TeamChanges(
            @Schema(example = "Refunds and credits") @Nullable
            String name,

            @Schema(example = "3") @Nullable Integer level,
            @Schema(example = "[]") @Nullable List<String> domains) {

        Team on(Team team) {
            new Input()
                    .filled("name", name, 200)
                    .texts("domains", domains, MOST_DOMAINS)
                    .orThrow();
            return new Team(
                    team.id(),
                    name == null ? team.name() : name,
                    level == null ? team.level() : level,
                    domains == null ? team.domains() : domains);
        }
    }

    @GetMapping
    @Requires(Scope.TICKETS_READ)
    @Operation(summary = "List teams by level and name")
    Many<TeamJson> list() {
        return Many.all(teams.teams().stream().map(TeamJson::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Create a team")
    ResponseEntity<One<TeamJson>> create(@RequestBody TeamBody body, Caller caller) {
        var team = teams.create(body.team(), caller.actor());
        return etags.created("/api/v1/teams", team.id(), TeamJson.of(team));
    }

    @GetMapping("/{id}")
    @Requires(Scope.TICKETS_READ)
    @Operation(summary = "Read a team")
    ResponseEntity<One<TeamJson>> get(@PathVariable String id) {
        return etags.ok(TeamJson.of(teams.team(id).orElseThrow(() -> new NotFound("Team " + id))));
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Change a team")
    ResponseEntity<One<TeamJson>> change(
            @PathVariable String id, @RequestBody TeamChanges body, IfMatch match, Caller caller) {
        var changed = teams.change(
                id,
                team -> {
                    match.demand(etags.of(TeamJson.of(team)));
                    return body.on(team);
                },
                caller.actor());
        return etags.ok(TeamJson.of(changed));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Remove a team",
            description = "Refused while tickets, teammates, inboxes or domains still lead to it.")
    void remove(@PathVariable String id, Caller caller) {
        if (teams.team(id).isPresent() && destinations.teams().contains(id)) {
            throw new Conflict(HttpStatus.CONFLICT, "in_use", "A domain of triage sends its tickets to this team.");
        }
        teams.remove(id, caller.actor());
    }
}
