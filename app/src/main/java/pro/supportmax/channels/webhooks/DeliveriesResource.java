package pro.supportmax.channels.webhooks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pro.supportmax.access.Caller;
import pro.supportmax.access.Requires;
import pro.supportmax.access.Scope;
import pro.supportmax.channels.http.InvalidInput;
import pro.supportmax.channels.rest.Many;
import pro.supportmax.channels.rest.One;
import pro.supportmax.channels.rest.Paging;

/** The log of deliveries, and what a person has sent at once. */
@RestController
@RequestMapping("/api/v1/webhooks/{id}")
@Tag(name = "webhooks")
class DeliveriesResource {

    private static final Set<String> STATES = Set.of("queued", "sending", "delivered", "failed");

    private final Subscriptions subscriptions;
    private final WebhookLog log;
    private final Replays replays;

    DeliveriesResource(Subscriptions subscriptions, WebhookLog log, Replays replays) {
        this.subscriptions = subscriptions;
        this.log = log;
        this.replays = replays;
    }

    @GetMapping("/deliveries")
    @Requires(Scope.WEBHOOKS_READ)
    @Operation(summary = "List deliveries, the newest first", description = "They are kept for 30 days.")
    Many<DeliveryView> list(
            @PathVariable UUID id,
            @Parameter(description = "queued, sending, delivered or failed") @RequestParam(required = false) @Nullable
                    String state,
            Paging paging,
            Caller caller) {
        if (state != null && !STATES.contains(state)) {
            throw new InvalidInput("state", "invalid", "'state' is queued, sending, delivered or failed.");
        }
        subscriptions.get(id);
        return Many.of(log.list(id, state, before(paging), paging.size()), line -> DeliveryView.of(line, caller));
    }

    @PostMapping("/deliveries/{delivery}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Requires(Scope.WEBHOOKS_WRITE)
    @Operation(
            summary = "Send a delivery again",
            description = "Under the same id, with the ticket as it is now, before what waits for the same ticket.")
    One<DeliveryView> replay(@PathVariable UUID id, @PathVariable UUID delivery, Caller caller) {
        return new One<>(DeliveryView.of(replays.again(id, delivery), caller));
    }

    @PostMapping("/test")
    @Requires(Scope.WEBHOOKS_WRITE)
    @Operation(summary = "Send a test message", description = "Answers with what came of it; it is sent once.")
    One<DeliveryView> test(@PathVariable UUID id, Caller caller) {
        return new One<>(DeliveryView.of(replays.test(id), caller));
    }

    private static long before(Paging paging) {
        var after = paging.after();
        if (after == null) {
            return Long.MAX_VALUE;
        }
        if (!after.matches("\\d{1,18}")) {
            throw new InvalidInput("page[after]", "invalid", "The cursor is none of ours.");
        }
        return Long.parseLong(after);
    }
}
