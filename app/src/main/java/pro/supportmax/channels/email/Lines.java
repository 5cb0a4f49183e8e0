package pro.supportmax.channels.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Service;
import jakarta.mail.Session;
import java.util.Objects;
import java.util.Properties;
import org.springframework.stereotype.Component;
import pro.supportmax.channels.email.Mailbox.Security;
import pro.supportmax.channels.email.Mailbox.Server;

/** Lines to mail servers: encrypted as demanded, with a limit on every wait, signed in. */
@Component
public class Lines {

    private static final int CONNECT = 10_000;

    private final AccessTokens tokens;

    Lines(AccessTokens tokens) {
        this.tokens = tokens;
    }

    /** @param wait the longest wait for an answer, in milliseconds */
    public Session session(String protocol, Server server, int wait) {
        var all = new Properties();
        var prefix = "mail." + protocol + ".";
        all.put(prefix + "connectiontimeout", CONNECT);
        all.put(prefix + "timeout", wait);
        all.put(prefix + "writetimeout", wait);
        all.put(prefix + "ssl.enable", server.security() == Security.TLS);
        all.put(prefix + "starttls.enable", server.security() == Security.STARTTLS);
        all.put(prefix + "starttls.required", server.security() == Security.STARTTLS);
        all.put(prefix + "ssl.checkserveridentity", true);
        if (server.login().oauth() != null) {
            all.put(prefix + "auth.mechanisms", "XOAUTH2");
        }
        all.put("mail.smtp.auth", server.login().username() != null);
        all.put("mail.smtp.ehlo", true);
        all.put("mail.mime.allowutf8", false);
        all.put("mail.imap.peek", true);
        all.put("mail.imap.fetchsize", 262_144);
        all.put("mail.imap.partialfetch", true);
        all.put("mail.imap.closefoldersonstorefailure", true);
        return Session.getInstance(all);
    }

    /** Connects and signs in. */
    public void connect(Service line, Server server) throws MessagingException {
        var login = server.login();
        var secret =
                login.oauth() == null ? Objects.requireNonNullElse(login.password(), "") : tokens.of(login.oauth());
        line.connect(server.host(), server.port(), login.username(), login.username() == null ? null : secret);
    }
}
