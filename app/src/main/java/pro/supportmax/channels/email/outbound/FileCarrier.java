package pro.supportmax.channels.email.outbound;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.stereotype.Component;
import pro.supportmax.channels.email.EmailSettings;
import pro.supportmax.channels.email.Mailbox;
import pro.supportmax.kernel.Ids;

/**
 * Keeps replies as files where no server that sends is set up: a Maildir (folders tmp, new, cur) that any mail program
 * opens.
 */
@Component
class FileCarrier implements Carrier {

    private final Path maildir;
    private final Ids ids;

    FileCarrier(EmailSettings settings, Ids ids) {
        this.maildir = settings.outbox();
        this.ids = ids;
    }

    @Override
    public String carry(Mailbox from, MimeMessage mail) throws MessagingException {
        var name = ids.next() + ".eml";
        try {
            for (var part : new String[] {"tmp", "new", "cur"}) {
                Files.createDirectories(maildir.resolve(part));
            }
            var draft = maildir.resolve("tmp").resolve(name);
            try (var out = Files.newOutputStream(draft)) {
                mail.writeTo(out);
            }
            Files.move(draft, maildir.resolve("new").resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new MessagingException("The reply cannot be written to " + maildir + ": "
                    + e.getClass().getSimpleName() + ".");
        }
        return "No server that sends is set up for this inbox: the reply lies in " + maildir.resolve("new") + ".";
    }
}
