package pro.supportmax.channels.email.imap;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pro.supportmax.channels.email.Mailbox;
import pro.supportmax.channels.email.MailboxHealth;
import pro.supportmax.channels.email.MailboxHealth.Way;

/** Watches one mailbox, on a thread of its own, until it is told to stop. */
final class Watch {

    private static final Logger log = LoggerFactory.getLogger(Watch.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private final Mailbox mailbox;
    private final Watching with;
    private final Thread thread;
    private volatile boolean stopped;
    private volatile @Nullable IMAPStore store;

    Watch(Mailbox mailbox, Watching with) {
        this.mailbox = mailbox;
        this.with = with;
        this.thread =
                Thread.ofPlatform().name("mailbox-" + mailbox.inbox()).daemon().start(this::run);
    }

    private void run() {
        for (var failures = 0; !stopped; ) {
            try {
                if (!mine()) {
                    with.pause(Duration.ofSeconds(5));
                    continue;
                }
                watch();
                failures = 0;
            } catch (MessagingException e) {
                failures++;
                failed(MailboxHealth.sentence(e), failures);
            } catch (IOException | RuntimeException e) {
                failures++;
                failed("Reading the mailbox failed: " + e.getClass().getSimpleName() + ".", failures);
            }
        }
    }

    /** Reads until the line breaks, the mailbox becomes another process's, or somebody stops us. */
    private void watch() throws MessagingException, IOException {
        var incoming = Objects.requireNonNull(mailbox.incoming());
        try (var line = with.open(incoming.server())) {
            store = line;
            var folders = open(line, incoming.folders());
            var idles = line.hasCapability("IDLE");
            while (!stopped && mine()) {
                for (var folder : folders) {
                    with.reading().takeNew(mailbox, folder, () -> !stopped && mine());
                }
                with.health().works(mailbox.inbox(), Way.IN);
                if (!stopped) {
                    await(folders.getFirst(), idles);
                }
            }
        } finally {
            store = null;
        }
    }

    private static List<IMAPFolder> open(IMAPStore line, List<String> names) throws MessagingException {
        var folders = new ArrayList<IMAPFolder>();
        for (var name : names) {
            var folder = (IMAPFolder) line.getFolder(name);
            if (!folder.exists()) {
                throw new MessagingException("The mailbox has no folder " + name + ".");
            }
            folder.open(Folder.READ_WRITE);
            folders.add(folder);
        }
        return folders;
    }

    /** Until the server announces something, or it is time to look. */
    private void await(IMAPFolder folder, boolean idles) throws MessagingException {
        if (!idles) {
            with.pause(with.settings().poll());
            folder.getMessageCount();
            return;
        }
        try (var _ = with.nudgeLater(() -> nudge(folder))) {
            folder.idle(true);
        }
    }

    /** Any command ends an IDLE; on a dead line it fails, and so does the IDLE. */
    private static void nudge(IMAPFolder folder) {
        try {
            folder.getMessageCount();
        } catch (MessagingException | IllegalStateException e) {
            log.atDebug().log("The line of a mailbox is gone");
        }
    }

    private boolean mine() {
        return with.lease(mailbox.inbox());
    }

    private void failed(String why, int failures) {
        if (stopped) {
            return;
        }
        with.tell(mailbox.inbox(), why);
        log.atWarn()
                .addKeyValue("inbox", mailbox.inbox())
                .addKeyValue("failures", failures)
                .log("A mailbox cannot be read");
        var pause = Duration.ofSeconds(1L << Math.min(failures, 6));
        with.pause(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }

    void stop() {
        stopped = true;
        var line = store;
        if (line != null) {
            try {
                line.close();
            } catch (MessagingException e) {
                // it is gone already
            }
        }
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        with.release(mailbox.inbox());
        with.forget(mailbox.inbox());
    }
}
