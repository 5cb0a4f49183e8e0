package pro.supportmax.channels.email.outbound;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import pro.supportmax.channels.email.MailboxHealth;
import pro.supportmax.tickets.Delivery;

/** Carries one reply away and writes down what became of it. No transaction is open while a server is talked to. */
@Component
class Round {

    private static final Logger log = LoggerFactory.getLogger(Round.class);
    private static final Duration STILL_THERE = Duration.ofSeconds(30);

    private final Letters letters;
    private final Senders senders;
    private final Carriers carriers;
    private final Book book;
    private final MailboxHealth health;
    private final Need need;

    Round(Letters letters, Senders senders, Carriers carriers, Book book, MailboxHealth health, Need need) {
        this.letters = letters;
        this.senders = senders;
        this.carriers = carriers;
        this.book = book;
        this.health = health;
        this.need = need;
    }

    void carry(Posting posting) {
        switch (need.of(posting)) {
            case SEEN -> book.drop(posting);
            case THERE -> book.wait(posting, STILL_THERE);
            case AWAY -> send(posting);
        }
    }

    private void send(Posting posting) {
        var from = senders.of(posting.inbox(), posting.ticket());
        try {
            var told = carriers.of(from).carry(from, letters.write(posting, from));
            book.finish(posting, Delivery.State.SENT, told);
            health.works(from.inbox(), MailboxHealth.Way.OUT);
        } catch (RefusedMail e) {
            book.refused(posting, e);
            health.works(from.inbox(), MailboxHealth.Way.OUT);
        } catch (AddressException e) {
            book.refused(posting, new RefusedMail(true, "The address is none: " + MailboxHealth.sentence(e), e));
        } catch (MessagingException e) {
            book.later(posting, MailboxHealth.sentence(e));
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
            book.later(
                    posting,
                    "The reply cannot be written as a mail: " + e.getClass().getSimpleName() + ".");
        }
    }
}
