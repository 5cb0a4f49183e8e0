package pro.supportmax.channels.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import pro.supportmax.access.Allowance;
import pro.supportmax.access.ApiKeys;
import pro.supportmax.access.Caller;
import pro.supportmax.access.Open;
import pro.supportmax.access.Scope;

/** The caller's own key. */
@RestController
@RequestMapping("/api/v1/me")
@Tag(name = "access")
class MeResource {

    private final ApiKeys keys;

    MeResource(ApiKeys keys) {
        this.keys = keys;
    }

    /**
     * Who is calling.
     *
     * @param owner whose the key is
     * @param limit how often it may call
     */
    record MeJson(
            UUID key,
            @Schema(example = "CRM sync") String name,
            @Schema(example = "ada@lumen.example") String owner,

            @Schema(example = "[\"tickets:read\", \"tickets:write\"]")
            List<String> scopes,

            @Nullable Instant expiresAt,
            LimitJson limit) {}

    /** @param requests the most in {@code windowSeconds}; @param remaining what is left of them right now */
    record LimitJson(
            @Schema(example = "3000") long requests,
            @Schema(example = "60") long windowSeconds,
            @Schema(example = "2999") long remaining) {}

    @GetMapping
    @Open("A key may always learn what it is good for; who has none is refused by the parameter that demands a caller")
    @Operation(summary = "Read what the caller's key is good for", description = "Any key may ask.")
    One<MeJson> me(Caller caller, @RequestAttribute(Allowance.ATTRIBUTE) Allowance allowance) {
        var key = keys.get(caller.key());
        return new One<>(new MeJson(
                caller.key(),
                caller.name(),
                caller.id(),
                caller.scopes().stream().map(Scope::word).sorted().toList(),
                key.expiresAt(),
                new LimitJson(allowance.limit(), allowance.window().toSeconds(), allowance.remaining())));
    }
}
