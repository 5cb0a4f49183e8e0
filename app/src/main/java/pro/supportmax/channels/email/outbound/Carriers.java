package pro.supportmax.channels.email.outbound;

import org.springframework.stereotype.Component;
import pro.supportmax.channels.email.Mailbox;

/** Which way a mailbox's replies go. */
@Component
class Carriers {

    private final SmtpCarrier smtp;
    private final FileCarrier files;

    Carriers(SmtpCarrier smtp, FileCarrier files) {
        this.smtp = smtp;
        this.files = files;
    }

    Carrier of(Mailbox from) {
        return from.outgoing() == null ? files : smtp;
    }
}
