package pro.supportmax.console.inbox;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open console. Changes are gathered for a moment and sent together, by a thread of its own, so that neither a burst
 * nor a slow browser holds up whoever made the change.
 */
final class Listener {

    private static final long GATHER_MILLIS = 150;
    private static final long BEAT_MILLIS = 15_000;

    private final SseEmitter emitter;
    private final Set<Long> changed = new HashSet<>();
    private boolean ended;

    Listener(SseEmitter emitter) {
        this.emitter = emitter;
    }

    void start() {
        Thread.ofVirtual().name("console-live").start(this::run);
    }

    synchronized void tell(long ticket) {
        changed.add(ticket);
        notifyAll();
    }

    synchronized void end() {
        ended = true;
        notifyAll();
    }

    private void run() {
        try {
            for (var tickets = next(); tickets != null; tickets = next()) {
                emitter.send(
                        tickets.isEmpty()
                                ? SseEmitter.event().comment("still here")
                                : SseEmitter.event().name("tickets").data(tickets));
            }
            emitter.complete();
        } catch (IOException | IllegalStateException e) {
            // The browser has gone: nothing to tell, nobody to tell it to.
            end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The numbers of changed tickets, joined by commas; empty after a while without any; null at the end. */
    private @Nullable String next() throws InterruptedException {
        synchronized (this) {
            if (changed.isEmpty() && !ended) {
                wait(BEAT_MILLIS);
            }
            if (changed.isEmpty()) {
                return ended ? null : "";
            }
        }
        Thread.sleep(GATHER_MILLIS);
        synchronized (this) {
            var numbers = changed.stream().map(String::valueOf).collect(Collectors.joining(","));
            changed.clear();
            return numbers;
        }
    }
}
