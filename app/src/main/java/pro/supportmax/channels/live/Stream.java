package pro.supportmax.channels.live;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One client's stream of server-sent events (HTML standard §9.2). Its writer has a virtual thread of its own, so a client
 * that reads slowly holds up nobody else.
 */
public final class Stream {

    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
    private final AtomicBoolean open = new AtomicBoolean(true);

    private Stream() {
        emitter.onCompletion(() -> open.set(false));
        emitter.onTimeout(() -> open.set(false));
        emitter.onError(_ -> open.set(false));
    }

    /** What writes a stream until it has nothing more to say. */
    @FunctionalInterface
    public interface Writer {
        void write(Stream stream) throws IOException, InterruptedException;
    }

    /** Starts a stream; the handler returns the emitter. */
    public static SseEmitter begin(Writer writer) {
        var stream = new Stream();
        Thread.ofVirtual().name("stream").start(() -> stream.run(writer));
        return stream.emitter;
    }

    private void run(Writer writer) {
        try {
            emitter.send(SseEmitter.event().comment("open"));
            writer.write(this);
            emitter.complete();
        } catch (IOException | IllegalStateException e) {
            open.set(false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            emitter.complete();
        } catch (RuntimeException e) {
            emitter.completeWithError(e);
        }
    }

    public boolean isOpen() {
        return open.get();
    }

    /** Ends the stream from outside; the writer notices at its next word. */
    void close() {
        if (open.compareAndSet(true, false)) {
            emitter.complete();
        }
    }

    public void send(String event, Object content) throws IOException {
        emitter.send(SseEmitter.event().name(event).data(content, MediaType.APPLICATION_JSON));
    }

    /** As {@link #send}, for those who do not mind when the client is gone. */
    public void tell(String event, Object content) {
        try {
            if (isOpen()) {
                send(event, content);
            }
        } catch (IOException e) {
            open.set(false);
        }
    }

    /** @param id what the client gives back as {@code Last-Event-ID} when it comes again */
    void send(String event, String id, Object content) throws IOException {
        emitter.send(SseEmitter.event().name(event).id(id).data(content, MediaType.APPLICATION_JSON));
    }

    /** A sign of life that also finds out whether the client is still there. */
    void beat() throws IOException {
        emitter.send(SseEmitter.event().comment("alive"));
    }
}
