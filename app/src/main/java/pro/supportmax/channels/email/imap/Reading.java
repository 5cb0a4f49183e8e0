package pro.supportmax.channels.email.imap;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.ReceivedDateTerm;
import jakarta.mail.search.SearchTerm;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import pro.supportmax.channels.email.EmailSettings;
import pro.supportmax.channels.email.Mailbox;
import pro.supportmax.channels.email.inbound.Arrival;
import pro.supportmax.channels.email.inbound.MailIntake;

/** Takes in what is new in a folder, the oldest first, each mail for itself. */
@Component
class Reading {

    private static final Logger log = LoggerFactory.getLogger(Reading.class);
    private static final Duration OVERLAP = Duration.ofDays(2);

    private final MailIntake intake;
    private final Places places;
    private final EmailSettings settings;
    private final Clock clock;

    Reading(MailIntake intake, Places places, EmailSettings settings, Clock clock) {
        this.intake = intake;
        this.places = places;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param goOn asked before each mail
     * @return how many mails were taken in
     */
    int takeNew(Mailbox mailbox, IMAPFolder folder, BooleanSupplier goOn) throws MessagingException, IOException {
        var validity = folder.getUIDValidity();
        var place = places.of(mailbox.inbox(), folder.getFullName());
        var next = folder.getUIDNext();
        var news = place.filter(known -> known.validity() == validity).isPresent()
                ? after(folder, place.get().lastUid())
                : found(folder, place.map(Places.Place::readAt));
        var taken = 0;
        for (var message : news) {
            if (!goOn.getAsBoolean()) {
                return taken;
            }
            take(mailbox, folder, message);
            places.save(
                    mailbox.inbox(),
                    folder.getFullName(),
                    new Places.Place(validity, folder.getUID(message), clock.instant()));
            settle(mailbox, folder, message);
            taken++;
        }
        if (place.isEmpty() || place.get().validity() != validity) {
            places.save(mailbox.inbox(), folder.getFullName(), new Places.Place(validity, next - 1, clock.instant()));
        }
        return taken;
    }

    /** A server answers an open range with its last message even if that is older: it is left out. */
    private static List<Message> after(IMAPFolder folder, long last) throws MessagingException {
        var news = new ArrayList<Message>();
        for (var message : folder.getMessagesByUID(last + 1, UIDFolder.LASTUID)) {
            if (message != null && folder.getUID(message) > last) {
                news.add(message);
            }
        }
        return news;
    }

    /**
     * A folder that was never read: its unseen mail of the last days. One whose UIDs have lost their meaning: all since
     * shortly before it was last read; what was taken in before is recognised.
     */
    private List<Message> found(IMAPFolder folder, Optional<Instant> readAt) throws MessagingException {
        var since = readAt.map(at -> at.minus(OVERLAP))
                .orElseGet(() -> clock.instant().minus(Duration.ofDays(settings.firstDays())));
        SearchTerm term = new ReceivedDateTerm(ComparisonTerm.GE, Date.from(since));
        if (readAt.isEmpty()) {
            term = new AndTerm(term, new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        }
        var found = new ArrayList<>(List.of(folder.search(term)));
        found.sort(Comparator.comparingInt(Message::getMessageNumber));
        return found;
    }

    private void take(Mailbox mailbox, IMAPFolder folder, Message message) throws MessagingException, IOException {
        if (!(message instanceof IMAPMessage mail) || message.isExpunged()) {
            return;
        }
        var most = (int) settings.largest().toBytes();
        mail.setPeek(true);
        try (var in = mail.getMimeStream()) {
            intake.take(new Arrival(mailbox, in.readNBytes(most), null));
        }
        mail.invalidateHeaders();
        log.atDebug().addKeyValue("inbox", mailbox.inbox()).log("Took in a mail of {}", folder.getFullName());
    }

    /** Only now that the mail is on its ticket. */
    private static void settle(Mailbox mailbox, IMAPFolder folder, Message message) throws MessagingException {
        if (message.isExpunged()) {
            return;
        }
        message.setFlag(Flags.Flag.SEEN, true);
        var incoming = mailbox.incoming();
        if (incoming != null && incoming.moveTo() != null) {
            var target = folder.getStore().getFolder(incoming.moveTo());
            if (!target.exists()) {
                target.create(Folder.HOLDS_MESSAGES);
            }
            folder.moveMessages(new Message[] {message}, target);
        }
    }
}
