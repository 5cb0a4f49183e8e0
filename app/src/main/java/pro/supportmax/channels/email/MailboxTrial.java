package pro.supportmax.channels.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Service;
import jakarta.mail.Session;
import org.springframework.stereotype.Component;
import pro.supportmax.channels.email.Mailbox.Server;

/** Tries whether a mailbox's servers let us in. */
@Component
class MailboxTrial {

    private static final int WAIT = 15_000;

    private final Lines lines;

    MailboxTrial(Lines lines) {
        this.lines = lines;
    }

    /** What came of it, for each way {@code ok}, {@code not_set_up} or what is wrong and what to do about it. */
    record Outcome(String incoming, String outgoing) {}

    Outcome of(Mailbox mailbox) {
        var in = mailbox.incoming();
        var out = mailbox.outgoing();
        return new Outcome(
                in == null ? "not_set_up" : line("imap", in.server(), Session::getStore),
                out == null ? "not_set_up" : line("smtp", out.server(), Session::getTransport));
    }

    @FunctionalInterface
    private interface Opening {
        Service of(Session session, String protocol) throws MessagingException;
    }

    private String line(String protocol, Server server, Opening opening) {
        try (var line = opening.of(lines.session(protocol, server, WAIT), protocol)) {
            lines.connect(line, server);
            return "ok";
        } catch (MessagingException e) {
            return MailboxHealth.sentence(e);
        }
    }
}
