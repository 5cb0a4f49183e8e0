package pro.supportmax.channels.webhooks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
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
import pro.supportmax.channels.rest.Many;
import pro.supportmax.channels.rest.One;
import pro.supportmax.outbound.Outbound;

/** Subscriptions and their secrets. */
@RestController
@RequestMapping("/api/v1/webhooks")
@Tag(name = "webhooks")
class WebhooksResource {

    private final Subscriptions subscriptions;
    private final Outbound outbound;

    WebhooksResource(Subscriptions subscriptions, Outbound outbound) {
        this.subscriptions = subscriptions;
        this.outbound = outbound;
    }

    @GetMapping
    @Requires(Scope.WEBHOOKS_READ)
    @Operation(summary = "List webhooks, the newest first")
    Many<WebhookView> list() {
        return Many.all(subscriptions.all().stream().map(this::view).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Scope.WEBHOOKS_WRITE)
    @Operation(
            summary = "Create a webhook",
            description = "This answer is the only place where its secret can be read."
                    + " Whoever may create webhooks can have all tickets sent anywhere.")
    One<WebhookView> create(@RequestBody WebhookBody body, Caller caller) {
        var made = subscriptions.create(body.order(outbound), caller.actor());
        var id = made.subscription().id();
        return new One<>(WebhookView.of(
                made.subscription(), subscriptions.secrets(id), made.secret().secret()));
    }

    @GetMapping("/{id}")
    @Requires(Scope.WEBHOOKS_READ)
    @Operation(summary = "Read a webhook")
    One<WebhookView> get(@PathVariable UUID id) {
        return new One<>(view(subscriptions.get(id)));
    }

    @PatchMapping("/{id}")
    @Requires(Scope.WEBHOOKS_WRITE)
    @Operation(
            summary = "Change a webhook",
            description = "What is left out stays. Switched off, it misses what happens meanwhile.")
    One<WebhookView> change(@PathVariable UUID id, @RequestBody WebhookBody body, Caller caller) {
        var draft = body.change(SubscriptionDraft.of(subscriptions.get(id)), outbound);
        return new One<>(view(subscriptions.change(id, _ -> draft, caller.actor())));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Scope.WEBHOOKS_WRITE)
    @Operation(summary = "Delete a webhook", description = "Its log goes with it.")
    void delete(@PathVariable UUID id, Caller caller) {
        subscriptions.delete(id, caller.actor());
    }

    @PostMapping("/{id}/secrets")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Scope.WEBHOOKS_WRITE)
    @Operation(
            summary = "Make a new secret",
            description = "This answer is the only place where it can be read. The newest of those before goes on"
                    + " signing beside it until it is deleted.")
    One<WebhookView.SecretView> rotate(@PathVariable UUID id, Caller caller) {
        var fresh = subscriptions.addSecret(id, caller.actor());
        return new One<>(WebhookView.SecretView.of(fresh.live(), fresh.secret()));
    }

    @DeleteMapping("/{id}/secrets/{secret}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Scope.WEBHOOKS_WRITE)
    @Operation(summary = "Delete a secret", description = "It signs nothing any more. The last one stays.")
    void remove(@PathVariable UUID id, @PathVariable UUID secret, Caller caller) {
        subscriptions.removeSecret(id, secret, caller.actor());
    }

    private WebhookView view(Subscription one) {
        return WebhookView.of(one, subscriptions.secrets(one.id()), null);
    }
}
