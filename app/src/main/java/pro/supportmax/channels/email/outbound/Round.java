package pro.supportmax.channels.email.outbound;

import jakarta.mail.MessagingException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import pro.supportmax.channels.email.EmailSettings;
import pro.supportmax.channels.email.MailboxHealth;
import pro.supportmax.tickets.Delivery;

/** Carries one reply away and writes down what became of it. No transaction is open while a server is talked to. */
@Component
class Round {

    private static final Logger log = LoggerFactory.getLogger(Round.class);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final Letters letters;
    private final Senders senders;
    private final Carriers carriers;
    private final Book book;
    private final MailboxHealth health;
    private final EmailSettings settings;

    Round(
            Letters letters,
            Senders senders,
            Carriers carriers,
            Book book,
            MailboxHealth health,
            EmailSettings settings) {
        this.letters = letters;
        this.senders = senders;
        this.carriers = carriers;
        this.book = book;
        this.health = health;
        this.settings = settings;
    }

    void carry(Posting posting) {
        var from = senders.of(posting.inbox(), posting.ticket());
        try {
            var told = carriers.of(from).carry(from, letters.write(posting, from));
            book.finish(posting, Delivery.State.SENT, told);
            health.works(from.inbox(), MailboxHealth.Way.OUT);
        } catch (RefusedMail e) {
            book.refused(posting, e);
            health.works(from.inbox(), MailboxHealth.Way.OUT);
        } catch (MessagingException e) {
            later(posting, MailboxHealth.sentence(e));
            if (SmtpCarrier.aboutThisMail(e)) {
                health.works(from.inbox(), MailboxHealth.Way.OUT);
            } else {
                health.fails(from.inbox(), MailboxHealth.Way.OUT, MailboxHealth.sentence(e));
            }
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            log.atWarn()
                    .addKeyValue("ticket", posting.ticket().number())
                    .setCause(e)
                    .log("A reply cannot be written as a mail");
            later(
                    posting,
                    "The reply cannot be written as a mail: " + e.getClass().getSimpleName() + ".");
        }
    }

    private void later(Posting posting, String why) {
        log.atInfo()
                .addKeyValue("ticket", posting.ticket().number())
                .addKeyValue("attempt", posting.attempt())
                .log("A reply could not be sent yet");
        if (book.age(posting).compareTo(settings.retryFor()) > 0) {
            book.finish(
                    posting,
                    Delivery.State.BOUNCED,
                    "Given up after " + settings.retryFor().toHours() + " hours: " + why);
        } else {
            book.retry(posting, pause(posting.attempt()), why);
        }
    }

    /** 15 s, 30 s, 1 min and so on, at most an hour. */
    private static Duration pause(int attempt) {
        var pause = Duration.ofSeconds(15L << Math.min(attempt - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
