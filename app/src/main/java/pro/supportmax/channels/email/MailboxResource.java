package pro.supportmax.channels.email;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pro.supportmax.access.Requires;
import pro.supportmax.access.Scope;
import pro.supportmax.channels.http.Input;
import pro.supportmax.channels.rest.One;
import pro.supportmax.kernel.NotFound;
import pro.supportmax.tickets.InboxHealth;

/** The mailbox that an inbox is connected to. */
@RestController
@RequestMapping("/api/v1/inboxes/{inbox}/mailbox")
@Requires(Scope.ADMIN)
@Tag(name = "mail")
class MailboxResource {

    private final Mailboxes mailboxes;
    private final MailboxTrial trial;
    private final InboxHealth health;
    private final MailboxHealth lines;

    MailboxResource(Mailboxes mailboxes, MailboxTrial trial, InboxHealth health, MailboxHealth lines) {
        this.mailboxes = mailboxes;
        this.trial = trial;
        this.health = health;
        this.lines = lines;
    }

    @GetMapping
    @Operation(summary = "Read how an inbox is connected, and whether it works")
    One<MailboxJson> get(@PathVariable String inbox) {
        return answer(found(inbox));
    }

    @PutMapping
    @Operation(
            summary = "Connect an inbox to its mailbox",
            description = "Secrets are sealed and never shown again; one that is left out stays as it was.")
    One<MailboxJson> put(@PathVariable String inbox, @RequestBody MailboxBody body) {
        var before = mailboxes.find(mailboxes.emailInbox(inbox).id()).orElse(null);
        var mailbox = body.mailbox(inbox, before);
        Input.checked("address", () -> {
            mailboxes.save(mailbox);
            return mailbox;
        });
        lines.forget(inbox);
        return answer(mailbox);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Disconnect an inbox", description = "Mail that was taken in stays.")
    void remove(@PathVariable String inbox) {
        mailboxes.remove(found(inbox).inbox());
        lines.forget(inbox);
    }

    @PostMapping("/test")
    @Operation(
            summary = "Try both lines of a mailbox",
            description = "Signs in and out again; no mail is fetched and none is sent.")
    One<MailboxTrial.Outcome> test(@PathVariable String inbox) {
        return new One<>(trial.of(found(inbox)));
    }

    private Mailbox found(String inbox) {
        return mailboxes
                .find(mailboxes.emailInbox(inbox).id())
                .orElseThrow(() -> new NotFound("A mailbox of the inbox " + inbox));
    }

    private One<MailboxJson> answer(Mailbox mailbox) {
        return new One<>(MailboxJson.of(mailbox, health.of(mailbox.inbox())));
    }
}
