package pro.supportmax.channels.email.imap;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.springframework.stereotype.Component;
import pro.supportmax.channels.email.EmailSettings;
import pro.supportmax.channels.email.Lines;
import pro.supportmax.channels.email.Mailbox.Server;
import pro.supportmax.channels.email.MailboxHealth;
import pro.supportmax.kernel.Ids;

/** What every watch works with. */
@Component
class Watching {

    private static final Duration LEASE = Duration.ofSeconds(90);

    private final Reading reading;
    private final Places places;
    private final Lines lines;
    private final MailboxHealth health;
    private final EmailSettings settings;
    private final String owner;
    private final ScheduledExecutorService nudges = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("mailbox-nudges").daemon().factory());

    Watching(Reading reading, Places places, Lines lines, MailboxHealth health, EmailSettings settings, Ids ids) {
        this.reading = reading;
        this.places = places;
        this.lines = lines;
        this.health = health;
        this.settings = settings;
        this.owner = ids.next().toString();
    }

    /** Something that is called off when it is closed. */
    @FunctionalInterface
    interface Appointment extends AutoCloseable {
        @Override
        void close();
    }

    Reading reading() {
        return reading;
    }

    MailboxHealth health() {
        return health;
    }

    EmailSettings settings() {
        return settings;
    }

    IMAPStore open(Server server) throws MessagingException {
        var wait = Math.toIntExact(settings.poll().plusSeconds(30).toMillis());
        var store = (IMAPStore) lines.session("imap", server, wait).getStore("imap");
        lines.connect(store, server);
        return store;
    }

    boolean lease(String inbox) {
        return places.lease(
                inbox,
                owner,
                LEASE.compareTo(settings.poll()) > 0 ? LEASE : settings.poll().multipliedBy(2));
    }

    void release(String inbox) {
        try {
            places.release(inbox, owner);
        } catch (RuntimeException e) {
            // the lease lapses by itself
        }
    }

    /** What is told of a mailbox that is not watched any more would stay as it is. */
    void forget(String inbox) {
        try {
            health.forget(inbox);
        } catch (RuntimeException e) {
            // the product is ending, or the ledger is away
        }
    }

    /** The ledger itself may be what failed: then there is nobody to tell. */
    void tell(String inbox, String why) {
        try {
            health.fails(inbox, MailboxHealth.Way.IN, why);
        } catch (RuntimeException e) {
            // told again at the next failure
        }
    }

    Appointment nudgeLater(Runnable nudge) {
        var planned = nudges.schedule(nudge, settings.poll().toMillis(), TimeUnit.MILLISECONDS);
        return () -> planned.cancel(false);
    }

    void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
