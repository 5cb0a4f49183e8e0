package pro.supportmax.channels.email.inbound;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pro.supportmax.access.Requires;
import pro.supportmax.access.Scope;
import pro.supportmax.channels.email.Mailbox;
import pro.supportmax.channels.email.Mailboxes;
import pro.supportmax.channels.http.Conflict;
import pro.supportmax.channels.rest.One;

/** Mail as mail providers' inbound hooks post it, and as it came, for whoever wants to see it. */
@RestController
@Tag(name = "mail")
class RawMailResource {

    private final MailIntake intake;
    private final Mailboxes mailboxes;
    private final RawMails mails;

    RawMailResource(MailIntake intake, Mailboxes mailboxes, RawMails mails) {
        this.intake = intake;
        this.mailboxes = mailboxes;
        this.mails = mails;
    }

    /** What became of a mail. */
    record TakenJson(long ticket, UUID message, boolean duplicate) {}

    @PostMapping(
            path = "/api/v1/inboxes/{inbox}/mail",
            consumes = {"message/rfc822", MediaType.APPLICATION_OCTET_STREAM_VALUE, MediaType.TEXT_PLAIN_VALUE})
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Scope.TICKETS_WRITE)
    @Operation(
            summary = "Take in an e-mail",
            description =
                    "The body is the whole message (RFC 5322) as it was received. The same mail again answers with"
                            + " the ticket of the first time.")
    One<TakenJson> take(@PathVariable String inbox, @RequestBody byte[] raw) {
        var known = mailboxes.emailInbox(inbox);
        var mailbox = mailboxes.find(known.id()).orElseGet(() -> Mailbox.unconnected(known.id(), "support@localhost"));
        var receipt = intake.take(new Arrival(mailbox, raw, null));
        return new One<>(new TakenJson(receipt.ticket().number(), receipt.message(), receipt.duplicate()));
    }

    @GetMapping("/api/v1/messages/{message}/mail")
    @Requires(Scope.TICKETS_READ)
    @Operation(
            summary = "Read what was found out about the e-mail that a message came in by",
            description = "Its kind, who vouches for its sender, and what was broken in it.")
    One<RawMails.Findings> findings(@PathVariable UUID message) {
        return new One<>(mails.findings(message).orElseThrow(RawMailResource::noMail));
    }

    @GetMapping(path = "/api/v1/messages/{message}/source", produces = "message/rfc822")
    @Requires(Scope.TICKETS_READ)
    @Operation(summary = "Read the e-mail that a message came in by, as it came")
    ResponseEntity<byte[]> source(@PathVariable UUID message) {
        var raw = mails.of(message).orElseThrow(RawMailResource::noMail);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"message.eml\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(raw);
    }

    private static Conflict noMail() {
        return new Conflict(HttpStatus.NOT_FOUND, "not_found", "The message came by no e-mail.");
    }
}
