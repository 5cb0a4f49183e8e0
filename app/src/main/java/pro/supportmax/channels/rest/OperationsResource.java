package pro.supportmax.channels.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pro.supportmax.access.Caller;
import pro.supportmax.access.Requires;
import pro.supportmax.access.Scope;
import pro.supportmax.channels.http.Conflict;
import pro.supportmax.compliance.KeyRotation;
import pro.supportmax.desk.Turns;
import pro.supportmax.kernel.PermanentFailure;

/** What operators look after: parked turns, the vault's key. */
@RestController
@RequestMapping("/api/v1")
@Requires(Scope.ADMIN)
@Tag(name = "operations")
class OperationsResource {

    private final Turns turns;
    private final KeyRotation keys;

    OperationsResource(Turns turns, KeyRotation keys) {
        this.turns = turns;
        this.keys = keys;
    }

    @GetMapping("/turns/parked")
    @Operation(summary = "List turns that failed too often, the oldest first")
    Many<TurnJson> parked() {
        return Many.all(turns.parked().stream().map(TurnJson::of).toList());
    }

    @PostMapping("/turns/{id}/redrive")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Try a parked turn again")
    void redrive(@PathVariable UUID id) {
        turns.redrive(id);
    }

    @PostMapping("/vault/keys")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Give the vault a new key",
            description = "It seals secrets from now on; what was sealed before still opens.")
    void rotate(Caller caller) {
        try {
            keys.rotate(caller.actor());
        } catch (PermanentFailure e) {
            throw new Conflict(HttpStatus.CONFLICT, "vault_key", String.valueOf(e.getMessage()));
        }
    }
}
