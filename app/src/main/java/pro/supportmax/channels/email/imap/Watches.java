package pro.supportmax.channels.email.imap;

import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import pro.supportmax.channels.email.Mailboxes;
import pro.supportmax.channels.email.Mailboxes.Connected;

/** Sees to it that every connected mailbox is watched, as it is connected now. */
@Component
class Watches implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Watches.class);

    private final Mailboxes mailboxes;
    private final Watching with;
    private final Map<Connected, Watch> watches = new HashMap<>();
    private boolean running;

    Watches(Mailboxes mailboxes, Watching with) {
        this.mailboxes = mailboxes;
        this.with = with;
    }

    @Scheduled(fixedDelayString = "PT2S")
    synchronized void look() {
        if (!running) {
            return;
        }
        try {
            var wanted = mailboxes.all().stream()
                    .filter(connected -> connected.mailbox().incoming() != null)
                    .toList();
            watches.entrySet().removeIf(watch -> {
                var gone = !wanted.contains(watch.getKey());
                if (gone) {
                    watch.getValue().stop();
                }
                return gone;
            });
            wanted.forEach(connected -> watches.computeIfAbsent(connected, _ -> new Watch(connected.mailbox(), with)));
        } catch (RuntimeException e) {
            log.atWarn().addKeyValue("failure", e.getClass().getSimpleName()).log("Mailboxes cannot be looked up now");
        }
    }

    @Override
    public synchronized void start() {
        running = true;
    }

    @Override
    public synchronized void stop() {
        running = false;
        watches.values().forEach(Watch::stop);
        watches.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }
}
