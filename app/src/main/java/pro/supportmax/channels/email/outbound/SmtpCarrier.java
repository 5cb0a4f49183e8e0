package pro.supportmax.channels.email.outbound;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import pro.supportmax.channels.email.Lines;
import pro.supportmax.channels.email.Mailbox;
import pro.supportmax.channels.email.Mailbox.Server;

/**
 * Sends by SMTP (RFC 5321), over lines that stay open for the next mail. A line that broke is not used again; whether the
 * mail on it arrived is not known then, and it is sent once more under the same Message-ID.
 */
@Component
class SmtpCarrier implements Carrier {

    private static final int WAIT = 60_000;
    private static final long KEEP = TimeUnit.SECONDS.toNanos(20);

    private final Lines lines;
    private final Map<Server, Deque<Open>> idle = new ConcurrentHashMap<>();

    SmtpCarrier(Lines lines) {
        this.lines = lines;
    }

    private record Open(Transport line, long since) {}

    @Override
    public String carry(Mailbox from, MimeMessage mail) throws MessagingException {
        var server = Objects.requireNonNull(from.outgoing()).server();
        var line = line(server);
        var healthy = false;
        try {
            line.sendMessage(mail, mail.getAllRecipients());
            healthy = true;
            return "";
        } catch (MessagingException e) {
            healthy = line.isConnected() && code(e) != null;
            throw judged(e);
        } finally {
            if (healthy) {
                idle.computeIfAbsent(server, _ -> new ConcurrentLinkedDeque<>())
                        .push(new Open(line, System.nanoTime()));
            } else {
                close(line);
            }
        }
    }

    private Transport line(Server server) throws MessagingException {
        var kept = idle.get(server);
        while (kept != null) {
            var open = kept.poll();
            if (open == null) {
                break;
            }
            if (System.nanoTime() - open.since() < KEEP && open.line().isConnected()) {
                return open.line();
            }
            close(open.line());
        }
        var line = lines.session("smtp", server, WAIT).getTransport("smtp");
        lines.connect(line, server);
        return line;
    }

    @Scheduled(fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
    void closeIdle() {
        idle.values()
                .forEach(kept -> kept.removeIf(open -> {
                    var old = System.nanoTime() - open.since() >= KEEP;
                    if (old) {
                        close(open.line());
                    }
                    return old;
                }));
    }

    /** A refusal of this mail for good (5xx, RFC 5321 §4.2.1) is told apart from all that may pass. */
    private static MessagingException judged(MessagingException failure) {
        var code = code(failure);
        if (code != null && code >= 500) {
            throw new RefusedMail(recipientRefused(failure), reason(failure), failure);
        }
        return failure;
    }

    /** Whether the server works and only does not want this very mail now. */
    static boolean aboutThisMail(MessagingException failure) {
        return code(failure) != null;
    }

    private static @Nullable Integer code(MessagingException failure) {
        for (Exception each = failure; each instanceof MessagingException one; each = one.getNextException()) {
            switch (one) {
                case SMTPAddressFailedException address -> {
                    return address.getReturnCode();
                }
                case SMTPSenderFailedException sender -> {
                    return sender.getReturnCode();
                }
                case SMTPSendFailedException send
                when !(send.getNextException() instanceof MessagingException) -> {
                    return send.getReturnCode();
                }
                default -> {}
            }
        }
        return null;
    }

    private static boolean recipientRefused(MessagingException failure) {
        for (Exception each = failure; each instanceof MessagingException one; each = one.getNextException()) {
            if (one instanceof SMTPAddressFailedException) {
                return true;
            }
        }
        return false;
    }

    private static String reason(MessagingException failure) {
        Exception last = failure;
        while (last instanceof MessagingException one && one.getNextException() instanceof MessagingException next) {
            last = next;
        }
        return Objects.requireNonNullElse(last.getMessage(), "refused")
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
    }

    private static void close(Transport line) {
        try {
            line.close();
        } catch (MessagingException e) {
            // it is gone already
        }
    }
}
