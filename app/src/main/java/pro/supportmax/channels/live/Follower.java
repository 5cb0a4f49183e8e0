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

/** Tells one watcher about one ticket, on a thread of its own. */
final class Follower {

    private static final String WAKE = "";
    private static final int LOOK_SECONDS = 2;
    private static final int BEATS_EVERY = 7;

    private final Watch watch;
    private final Stream stream;
    private final Tickets tickets;
    private final Turns turns;
    private final LinkedBlockingQueue<String> news = new LinkedBlockingQueue<>(1_000);
    private int seen;
    private long version = -1;
    private boolean settled;

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

    void end() {
        stream.close();
        news.offer(WAKE);
    }

    void run() throws IOException, InterruptedException {
        seen = watch.after() == null ? lastInbound() : watch.after();
        look(false);
        for (var quiet = 0; stream.isOpen(); quiet++) {
            var first = news.poll(LOOK_SECONDS, TimeUnit.SECONDS);
            if (first != null) {
                quiet = 0;
                hear(first);
            } else {
                look(false);
            }
            if (quiet > 0 && quiet % BEATS_EVERY == 0) {
                stream.beat();
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
        var told = tellMessages();
        var nowSettled = turns.of(watch.ticket()).stream()
                .allMatch(turn -> turn.state().equals("done") || turn.state().equals("parked"));
        if (nowSettled && (!settled || ended || told)) {
            stream.send("done", done(ticket));
        }
        settled = nowSettled;
    }

    private boolean tellMessages() throws IOException {
        var told = false;
        for (var message : tickets.messages(watch.ticket())) {
            if (message.sequence() > seen) {
                seen = message.sequence();
                if (watch.visible().test(message)) {
                    tell(message);
                    told = true;
                }
            }
        }
        return told;
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

    private static Map<String, Object> done(Ticket ticket) {
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
