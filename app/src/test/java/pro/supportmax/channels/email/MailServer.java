package pro.supportmax.channels.email;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import pro.supportmax.mail.Mail;
import pro.supportmax.mail.MailReader;

/** Somebody's mail server on free loopback ports, with a mailbox for whoever is written to. */
public final class MailServer implements AutoCloseable {

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });

    public MailServer() {
        server.start();
    }

    int smtp() {
        return server.getSmtp().getPort();
    }

    public int imap() {
        return server.getImap().getPort();
    }

    public void user(String address, String password) {
        server.setUser(address, address, password);
    }

    /** Puts a mail into a mailbox as it is. */
    public void deliver(String address, String raw) {
        try {
            var mail = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
            server.getUserManager().getUserByEmail(address).deliver(mail);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What arrived for somebody, the oldest first. */
    public List<Got> of(String address) {
        return Arrays.stream(server.getReceivedMessagesForDomain(address))
                .map(Got::new)
                .toList();
    }

    public long unseen(String address) {
        try {
            var inbox = server.getManagers()
                    .getImapHostManager()
                    .getInbox(server.getUserManager().getUserByEmail(address));
            return inbox.getMessages().stream()
                    .filter(mail -> !mail.getFlags().contains(Flags.Flag.SEEN))
                    .count();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    /** One mail that arrived. */
    public record Got(MimeMessage mail) {

        String header(String name) {
            try {
                var all = mail.getHeader(name);
                return all == null ? "" : all[0];
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        String raw() {
            try {
                var out = new ByteArrayOutputStream();
                mail.writeTo(out);
                return out.toString(StandardCharsets.UTF_8);
            } catch (IOException | MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        Mail read() {
            return MailReader.read(raw().getBytes(StandardCharsets.UTF_8));
        }
    }
}
