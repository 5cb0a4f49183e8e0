package pro.supportmax.channels.live;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import pro.supportmax.desk.TurnStage;
import pro.supportmax.desk.Turns;
import pro.supportmax.tickets.Message;
import pro.supportmax.tickets.Ticket;
import pro.supportmax.tickets.Tickets;

/**
 * Tells one watcher about one ticket, on a virtual thread of its own. It sleeps until somebody wakes it: an announcement
 * of this process, or the one look that {@link LiveTickets} takes for all.
 */
final class Follower {

    private static final String WAKE = "";
    private static final int BEAT_SECONDS = 14;

    private final Watch watch;
    private final Stream stream;
    private final Tickets tickets;
    private final Turns turns;
    private final LinkedBlockingQueue<String> news = new LinkedBlockingQueue<>(1_000);
    private volatile long version = -1;
    private int seen;
    private boolean settled;
    private Map<String, Object> told = Map.of();

    Follower(Watch watch, Stream stream, Tickets tickets, Turns turns) {
        this.watch = watch;
        this.stream = stream;
        this.tickets = tickets;
        this.turns = turns;
    }

    void reached(String stage) {
        news.offer(stage);
    }

    void wake() {
        news.offer(WAKE);
    }

    /** Wakes up if the ticket's version is not the one that was last told. */
    void isAt(long current) {
        if (current != version) {
            wake();
        }
    }

    void end() {
        stream.close();
        news.offer(WAKE);
    }

    void run() throws IOException, InterruptedException {
        seen = watch.after() == null ? lastInbound() : watch.after();
        look(false);
        while (stream.isOpen()) {
            var first = news.poll(BEAT_SECONDS, TimeUnit.SECONDS);
            if (first == null) {
                stream.beat();
            } else {
                hear(first);
            }
        }
    }

    private void hear(String first) throws IOException {
        var ended = false;
        for (var stage = first; stage != null; stage = news.poll()) {
            if (stage.equals(TurnStage.DONE)) {
                ended = true;
            } else if (!stage.equals(WAKE)) {
                settled = false;
                stream.send("status", Map.of("stage", stage));
            }
        }
        look(ended);
    }

    /** Tells what is new on the ticket; {@code ended}: a turn of this process has just ended. */
    private void look(boolean ended) throws IOException {
        var ticket = tickets.find(watch.ticket()).orElse(null);
        if (ticket == null || (ticket.version() == version && !ended)) {
            return;
        }
        version = ticket.version();
        var messages = tellMessages();
        var nowSettled = turns.settled(watch.ticket());
        var now = standing(ticket);
        if (nowSettled && (!settled || ended || messages || !now.equals(told))) {
            stream.send("done", now);
            told = now;
        }
        settled = nowSettled;
    }

    private boolean tellMessages() throws IOException {
        var any = false;
        for (var message : tickets.messages(watch.ticket(), seen)) {
            seen = message.sequence();
            if (watch.visible().test(message)) {
                tell(message);
                any = true;
            }
        }
        return any;
    }

    /** Only the last event of a message carries its number: who lost the stream in between sees the message again. */
    private void tell(Message message) throws IOException {
        List<Watch.Telling> events = watch.telling().apply(message);
        for (var telling : events.subList(0, events.size() - 1)) {
            stream.send(telling.event(), telling.content());
        }
        var last = events.getLast();
        stream.send(last.event(), Integer.toString(message.sequence()), last.content());
    }

    private static Map<String, Object> standing(Ticket ticket) {
        return Map.of(
                "number", ticket.id().number(),
                "status", ticket.status().word(),
                "handler", ticket.handler().word());
    }

    private int lastInbound() {
        return tickets.messages(watch.ticket()).stream()
                .filter(message -> message.kind() == Message.Kind.INBOUND)
                .mapToInt(Message::sequence)
                .max()
                .orElse(0);
    }
}
