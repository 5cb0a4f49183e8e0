package pro.supportmax.channels.widget;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import pro.supportmax.access.Caller;
import pro.supportmax.access.Requires;
import pro.supportmax.access.Scope;
import pro.supportmax.channels.rest.One;

/** How operators set up the widget of an inbox. */
@RestController
@RequestMapping("/api/v1/inboxes/{id}/widget")
@Requires(Scope.ADMIN)
@Tag(name = "operations")
class WidgetInboxResource {

    private final Widgets widgets;
    private final WidgetSecrets secrets;

    WidgetInboxResource(Widgets widgets, WidgetSecrets secrets) {
        this.widgets = widgets;
        this.secrets = secrets;
    }

    /**
     * The settings, and what to paste.
     *
     * @param snippet goes before {@code </body>} of the company's pages
     * @param secrets how many secrets are alive, two at most
     */
    record WidgetJson(WidgetSettings settings, String snippet, int secrets) {}

    /** @param secret signs proofs of identity; only in the answer that makes it */
    record SecretJson(String secret) {}

    @GetMapping
    @Operation(summary = "Read how the widget of an inbox is set up")
    One<WidgetJson> get(@PathVariable String id) {
        return new One<>(json(id));
    }

    @PutMapping
    @Operation(
            summary = "Set up the widget of an inbox",
            description = "What is left out returns to its default. With no allowed_origins only pages of this address"
                    + " may embed it, and pages of this machine while the product runs on it.")
    One<WidgetJson> put(@PathVariable String id, @RequestBody WidgetBody body, Caller caller) {
        widgets.change(id, body.settings(), caller.actor());
        return new One<>(json(id));
    }

    @PostMapping("/secrets")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Make a secret that signs who a visitor is",
            description = "This answer is the only place where it can be read. The one before stays alive, the one"
                    + " before that ends.")
    One<SecretJson> rotate(@PathVariable String id, Caller caller) {
        widgets.of(id);
        return new One<>(new SecretJson(secrets.rotate(id, caller.actor())));
    }

    private WidgetJson json(String inbox) {
        var base = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        var snippet = "<script src=\"" + base + "/widget.js\" data-inbox=\"" + inbox + "\" async></script>";
        return new WidgetJson(widgets.of(inbox), snippet, secrets.alive(inbox));
    }
}
