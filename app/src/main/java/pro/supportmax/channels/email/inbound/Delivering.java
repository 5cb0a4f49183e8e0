package pro.supportmax.channels.email.inbound;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.MessageHandlerFactory;
import org.subethamail.smtp.RejectException;
import pro.supportmax.channels.email.Addresses;
import pro.supportmax.channels.email.EmailSettings;
import pro.supportmax.channels.email.Mailbox;
import pro.supportmax.channels.email.Mailboxes;

/** One mail as an SMTP client hands it over. */
@Component
class Delivering implements MessageHandlerFactory {

    private static final Logger log = LoggerFactory.getLogger(Delivering.class);
    private static final String OPEN_INBOX = "email";

    private final MailIntake intake;
    private final Mailboxes mailboxes;
    private final EmailSettings settings;

    Delivering(MailIntake intake, Mailboxes mailboxes, EmailSettings settings) {
        this.intake = intake;
        this.mailboxes = mailboxes;
        this.settings = settings;
    }

    @Override
    public MessageHandler create(MessageContext context) {
        return new Handing();
    }

    private Optional<Mailbox> mailbox(String recipient) {
        return mailboxes
                .receiving(recipient)
                .or(() -> settings.listener().acceptAll() ? Optional.of(open(recipient)) : Optional.empty());
    }

    private Mailbox open(String recipient) {
        return mailboxes
                .find(OPEN_INBOX)
                .orElseGet(() -> Mailbox.unconnected(OPEN_INBOX, Addresses.withoutDetail(recipient)));
    }

    private final class Handing implements MessageHandler {

        private final Map<String, Arriving> arriving = new LinkedHashMap<>();

        private record Arriving(Mailbox mailbox, String recipient) {}

        @Override
        public void from(String from) {
            // what the mail itself says is looked at
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            try {
                var mailbox = mailbox(recipient)
                        .orElseThrow(() -> new RejectException(550, "5.1.1 No inbox receives mail to this address"));
                arriving.putIfAbsent(mailbox.inbox(), new Arriving(mailbox, recipient));
            } catch (RejectException e) {
                throw e;
            } catch (RuntimeException e) {
                throw later(e);
            }
        }

        @Override
        public @Nullable String data(InputStream data) throws RejectException, IOException {
            var most = (int) settings.largest().toBytes();
            var raw = data.readNBytes(most + 1);
            if (raw.length > most) {
                throw new RejectException(552, "5.3.4 The mail is larger than " + settings.largest());
            }
            try {
                for (var each : arriving.values()) {
                    intake.take(new Arrival(each.mailbox(), raw, each.recipient()));
                }
                return null;
            } catch (RuntimeException e) {
                throw later(e);
            }
        }

        private RejectException later(RuntimeException failure) {
            log.atWarn()
                    .addKeyValue("failure", failure.getClass().getSimpleName())
                    .log("A mail cannot be taken in now; its sender brings it again");
            return new RejectException(451, "4.3.0 The mail cannot be taken in now; try again later");
        }

        @Override
        public void done() {
            arriving.clear();
        }
    }
}
