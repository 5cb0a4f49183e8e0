package pro.supportmax.console.inbox;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import pro.supportmax.access.Requires;
import pro.supportmax.access.Scope;
import pro.supportmax.tickets.TicketEvent;

/**
 * Tells open consoles which tickets have changed, never how: each page then asks for what it shows. Changes made by
 * another process are not heard here; pages also look at their counters every half minute.
 */
@Controller
class LiveFeed {

    /** Then the browser connects anew and is checked anew. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

    @GetMapping(path = "/inbox/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Requires(Scope.TICKETS_READ)
    SseEmitter live() throws IOException {
        var emitter = new SseEmitter(LONGEST.toMillis());
        var listener = new Listener(emitter);
        emitter.onCompletion(() -> forget(listener));
        emitter.onTimeout(emitter::complete);
        emitter.onError(_ -> forget(listener));
        emitter.send(SseEmitter.event().comment("listening").reconnectTime(2_000));
        listeners.add(listener);
        listener.start();
        return emitter;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void changed(TicketEvent event) {
        listeners.forEach(listener -> listener.tell(event.ticket().number()));
    }

    @EventListener
    void closing(ContextClosedEvent closed) {
        listeners.forEach(Listener::end);
    }

    private void forget(Listener listener) {
        listeners.remove(listener);
        listener.end();
    }
}
