package pro.supportmax.channels.email;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import javax.net.ssl.SSLException;
import org.springframework.stereotype.Component;
import pro.supportmax.tickets.InboxHealth;

/** Whether mailboxes work, in both ways; told where teammates and operators see it. */
@Component
public class MailboxHealth {

    private final InboxHealth health;
    private final Clock clock;

    MailboxHealth(InboxHealth health, Clock clock) {
        this.health = health;
        this.clock = clock;
    }

    /** Which way mail goes. */
    public enum Way {
        IN,
        OUT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public void works(String inbox, Way way) {
        health.works(inbox, "mail " + way.word(), clock.instant());
    }

    public void fails(String inbox, Way way, String why) {
        health.fails(inbox, "mail " + way.word(), why, clock.instant());
    }

    /** The mailbox is not used any more. */
    public void forget(String inbox) {
        for (var way : Way.values()) {
            health.forget(inbox, "mail " + way.word());
        }
    }

    /** What went wrong and what to do about it, in one sentence. */
    public static String sentence(MessagingException failure) {
        Throwable cause = failure;
        while (cause instanceof MessagingException one && one.getNextException() != null) {
            cause = one.getNextException();
        }
        return switch (cause) {
            case AuthenticationFailedException refused ->
                "The mail server refuses the sign-in: check user name and password, or connect the mailbox anew. "
                        + line(refused);
            case UnknownHostException _ -> "The mail server's name is not known: check the host.";
            case ConnectException _ -> "The mail server does not answer at that host and port.";
            case SocketTimeoutException _ ->
                "The mail server is too slow or does not speak this protocol at that port.";
            case SSLException _ ->
                "No secure line to the mail server: check whether it wants tls or starttls, and its certificate. "
                        + line(cause);
            default -> line(cause);
        };
    }

    private static String line(Throwable failure) {
        var text = Objects.requireNonNullElse(
                        failure.getMessage(), failure.getClass().getSimpleName())
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }
}
