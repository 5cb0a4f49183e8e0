package pro.supportmax.channels.live;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import pro.supportmax.desk.TurnStage;
import pro.supportmax.desk.Turns;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.kernel.TransientFailure;
import pro.supportmax.tickets.TicketEvent;
import pro.supportmax.tickets.Tickets;

/**
 * Who is watching which ticket in this process. Announcements of this process wake the watchers at once; what other
 * processes do is found by one look at the versions of all watched tickets every other second.
 */
@Component
public class LiveTickets implements SmartLifecycle {

    private static final int MOST_OF_ONE_TICKET = 50;
    private static final int MOST = 5_000;
    private static final long LOOK_MILLIS = 2_000;

    private final Tickets tickets;
    private final Turns turns;
    private final ConcurrentHashMap<TicketId, Set<Follower>> followers = new ConcurrentHashMap<>();
    private volatile boolean running;

    LiveTickets(Tickets tickets, Turns turns) {
        this.tickets = tickets;
        this.turns = turns;
    }

    /**
     * Streams what happens on a ticket: {@code status} for each stage of a turn, then what the watch makes of each new
     * message, and {@code done} when nothing is left to do.
     *
     * @throws TransientFailure when too many are watching already
     */
    public SseEmitter follow(Watch watch) {
        var crowd = followers.values().stream().mapToInt(Set::size).sum();
        var here = followers.getOrDefault(watch.ticket(), Set.of());
        if (crowd >= MOST || here.size() >= MOST_OF_ONE_TICKET) {
            throw new TransientFailure("Too many streams are open");
        }
        return Stream.begin(stream -> {
            var follower = new Follower(watch, stream, tickets, turns);
            join(watch.ticket(), follower);
            try {
                follower.run();
            } finally {
                leave(watch.ticket(), follower);
            }
        });
    }

    private void join(TicketId ticket, Follower follower) {
        followers.compute(ticket, (_, here) -> {
            Set<Follower> all = here == null ? ConcurrentHashMap.newKeySet() : here;
            all.add(follower);
            return all;
        });
    }

    private void leave(TicketId ticket, Follower follower) {
        followers.computeIfPresent(ticket, (_, here) -> {
            here.remove(follower);
            return here.isEmpty() ? null : here;
        });
    }

    @Scheduled(fixedDelay = LOOK_MILLIS, initialDelay = LOOK_MILLIS)
    void lookAround() {
        var watched = Set.copyOf(followers.keySet());
        if (!watched.isEmpty()) {
            tickets.versions(watched).forEach((ticket, version) -> tell(ticket, follower -> follower.isAt(version)));
        }
    }

    @EventListener
    void hear(TurnStage stage) {
        tell(stage.ticket(), follower -> follower.reached(stage.stage()));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void hear(TicketEvent event) {
        tell(event.ticket(), Follower::wake);
    }

    private void tell(TicketId ticket, Consumer<Follower> what) {
        followers.getOrDefault(ticket, Set.of()).forEach(what);
    }

    @Override
    public void start() {
        running = true;
    }

    /** Streams end before the web server waits for its requests to end, or it would wait for them. */
    @Override
    public void stop() {
        running = false;
        followers.values().forEach(here -> here.forEach(Follower::end));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
