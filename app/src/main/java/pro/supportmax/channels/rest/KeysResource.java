package pro.supportmax.channels.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pro.supportmax.access.ApiKey;
import pro.supportmax.access.ApiKeys;
import pro.supportmax.access.Caller;
import pro.supportmax.access.KeyOrder;
import pro.supportmax.access.Requires;
import pro.supportmax.access.Scope;
import pro.supportmax.access.Sessions;
import pro.supportmax.channels.http.Input;
import pro.supportmax.channels.http.InvalidInput;

/** Access keys and sign-in links. */
@RestController
@RequestMapping("/api/v1")
@Requires(Scope.ADMIN)
@Tag(name = "access")
class KeysResource {

    private final ApiKeys keys;
    private final Sessions sessions;
    private final Clock clock;

    KeysResource(ApiKeys keys, Sessions sessions, Clock clock) {
        this.keys = keys;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** A key to issue. */
    record KeyBody(
            @Schema(example = "CRM sync") @Nullable String name,

            @Schema(description = "Whose it is; the caller's when left out", example = "ada@lumen.example") @Nullable
            String owner,

            @Schema(example = "[\"tickets:read\", \"ask\"]") @Nullable
            List<String> scopes,

            @Nullable Instant expiresAt) {

        KeyOrder order(Caller caller, Instant now) {
            var input = new Input().text("name", name, 100).optional("owner", owner, 200);
            input.texts("scopes", scopes, 50);
            if (scopes == null || scopes.isEmpty()) {
                input.wrong("scopes", "missing", "'scopes' names what the key is good for.");
            }
            if (expiresAt != null && !expiresAt.isAfter(now)) {
                input.wrong("expires_at", "invalid", "'expires_at' has passed.");
            }
            var read = scopes == null || scopes.contains(null)
                    ? null
                    : input.read("scopes", () -> scopes.stream().map(Scope::of).collect(Collectors.toSet()));
            input.orThrow();
            return new KeyOrder(
                    Objects.requireNonNull(name),
                    owner == null ? caller.id() : owner,
                    Objects.requireNonNull(read),
                    expiresAt);
        }
    }

    /**
     * A key as clients read it.
     *
     * @param token the key itself, only in the answer that issues it
     */
    record KeyJson(
            UUID id,
            String hint,
            String name,
            String owner,
            Set<String> scopes,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant revokedAt,
            @Nullable Instant lastUsedAt,
            @Nullable String token) {

        static KeyJson of(ApiKey key, @Nullable String token) {
            return new KeyJson(
                    key.id(),
                    key.hint(),
                    key.name(),
                    key.owner(),
                    key.scopes().stream().map(Scope::word).collect(Collectors.toUnmodifiableSet()),
                    key.createdAt(),
                    key.expiresAt(),
                    key.revokedAt(),
                    key.lastUsedAt(),
                    token);
        }
    }

    /** How to hand over from a key to its successor. */
    record RotationBody(
            @Schema(description = "How long the old key stays good; 0, at once, when left out", example = "3600")
            @Nullable
            Long graceSeconds) {

        private static final long LONGEST = 7 * 24 * 3600L;

        Duration grace() {
            if (graceSeconds != null && (graceSeconds < 0 || graceSeconds > LONGEST)) {
                throw new InvalidInput("grace_seconds", "invalid", "'grace_seconds' is 0 to " + LONGEST + ", a week.");
            }
            return graceSeconds == null ? Duration.ZERO : Duration.ofSeconds(graceSeconds);
        }
    }

    /** @param path opens the console once, within minutes */
    record LinkJson(String path) {}

    @GetMapping("/keys")
    @Operation(summary = "List access keys, the newest first")
    Many<KeyJson> list() {
        return Many.all(keys.all().stream().map(key -> KeyJson.of(key, null)).toList());
    }

    @PostMapping("/keys")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Issue an access key", description = "This answer is the only place where it can be read.")
    One<KeyJson> issue(@RequestBody KeyBody body, Caller caller) {
        var issued = keys.issue(body.order(caller, clock.instant()), caller.actor());
        return new One<>(KeyJson.of(issued.key(), issued.token()));
    }

    @GetMapping("/keys/{id}")
    @Operation(summary = "Read an access key", description = "All but the key itself.")
    One<KeyJson> get(@PathVariable UUID id) {
        return new One<>(KeyJson.of(keys.get(id), null));
    }

    @PostMapping("/keys/{id}/rotate")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Issue a successor of an access key",
            description = "The same name, owner, scopes and end; the old key ends at once or after a time of grace.")
    One<KeyJson> rotate(@PathVariable UUID id, @RequestBody RotationBody body, Caller caller) {
        var issued = keys.rotate(id, body.grace(), caller.actor());
        return new One<>(KeyJson.of(issued.key(), issued.token()));
    }

    @DeleteMapping("/keys/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revoke an access key", description = "Console sessions that began with it end.")
    void revoke(@PathVariable UUID id, Caller caller) {
        keys.revoke(id, caller.actor());
    }

    @PostMapping("/sign-in-links")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make a one-time sign-in link for the caller")
    One<LinkJson> link(Caller caller) {
        return new One<>(new LinkJson("/sign-in/once?token=" + sessions.link(caller.key())));
    }
}
