package pro.supportmax.channels.email.inbound;

import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import pro.supportmax.desk.Receipt;
import pro.supportmax.kernel.TransientFailure;
import pro.supportmax.mail.Mail;
import pro.supportmax.mail.MailReader;

/** Takes mail in. When {@link #take} returns, the mail is kept and on a ticket; before that its sender must not be told. */
@Component
public class MailIntake {

    private static final Logger log = LoggerFactory.getLogger(MailIntake.class);

    private final MailLog mails;
    private final Filing filing;
    private final TransactionTemplate transaction;

    MailIntake(MailLog mails, Filing filing, TransactionTemplate transaction) {
        this.mails = mails;
        this.filing = filing;
        this.transaction = transaction;
    }

    /**
     * Takes in one mail, once: the same mail of the same inbox, however it comes again, is recognised. A mail that cannot
     * be understood becomes a ticket all the same, with the mail as it came attached to it.
     *
     * @throws DataAccessException and the like while the ledger cannot be reached; the mail has to come again
     */
    public Receipt take(Arrival arrival) {
        var servers = arrival.mailbox().trustedServers().toArray(String[]::new);
        var mail = MailReader.read(arrival.raw(), servers);
        try {
            return stored(arrival, mail, false);
        } catch (DataAccessException | TransactionException | TransientFailure e) {
            throw e;
        } catch (RuntimeException e) {
            log.atWarn()
                    .addKeyValue("inbox", arrival.inbox())
                    .setCause(e)
                    .log("A mail was not understood and is shown as it came");
            return stored(arrival, mail, true);
        }
    }

    private Receipt stored(Arrival arrival, Mail mail, boolean asItCame) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var kept = mails.keep(arrival, mail);
            return switch (kept) {
                case MailLog.Before(var receipt) -> receipt;
                case MailLog.Kept(var id) -> {
                    var receipt = asItCame ? filing.fileUnread(arrival) : filing.file(new Item(arrival, mail));
                    mails.note(id, receipt);
                    yield receipt;
                }
            };
        }));
    }
}
