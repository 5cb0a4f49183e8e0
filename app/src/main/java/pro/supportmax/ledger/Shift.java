package pro.supportmax.ledger;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A few hands that work on rows of the ledger: one thread leases them in batches, the hands carry them out. Rings of a
 * {@link Bell} wake it; looking is the safety net for what other processes queued and for what is tried again.
 *
 * @param <T> a leased piece of work
 */
public final class Shift<T> {

    private static final Logger log = LoggerFactory.getLogger(Shift.class);
    private static final Duration BREATH = Duration.ofMillis(250);
    private static final int FAREWELL_SECONDS = 10;

    /**
     * @param name of the threads
     * @param hands how many pieces are worked on at once
     * @param ahead how many more are leased, so that no hand waits for the next lease
     * @param look how often to look for work that nobody announced
     */
    public record Roster(String name, int hands, int ahead, Duration look) {}

    /** What there is to do. */
    public interface Work<T> {

        /** Takes up to {@code most} pieces, which nobody else gets until their lease lapses. */
        List<T> lease(int most);

        /** Does one piece and writes down what became of it. What it throws is logged; the lease lapses then. */
        void carryOut(T piece);
    }

    private final Roster roster;
    private final Bell bell;
    private final Work<T> work;
    private volatile @Nullable ExecutorService hands;
    private volatile @Nullable Thread leasing;

    public Shift(Roster roster, Bell bell, Work<T> work) {
        this.roster = roster;
        this.bell = bell;
        this.work = work;
    }

    public void start() {
        var pool = Executors.newFixedThreadPool(
                roster.hands(),
                Thread.ofPlatform().name(roster.name() + "-", 1).daemon().factory());
        hands = pool;
        var room = new Semaphore(roster.hands() + roster.ahead());
        leasing = Thread.ofPlatform().name(roster.name() + "-leases").daemon().start(() -> share(pool, room));
    }

    private void share(ExecutorService pool, Semaphore room) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                room.acquire();
                var free = 1 + room.drainPermits();
                var leased = leased(free);
                room.release(free - leased.size());
                leased.forEach(piece -> pool.execute(() -> carryOut(piece, room)));
                if (leased.isEmpty()) {
                    bell.await(roster.look());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private List<T> leased(int most) throws InterruptedException {
        try {
            return work.lease(most);
        } catch (RuntimeException e) {
            log.atWarn()
                    .addKeyValue("work", roster.name())
                    .addKeyValue("failure", e.getClass().getSimpleName())
                    .log("No work can be leased now");
            Thread.sleep(BREATH);
            return List.of();
        }
    }

    private void carryOut(T piece, Semaphore room) {
        try {
            work.carryOut(piece);
        } catch (RuntimeException e) {
            log.atWarn()
                    .addKeyValue("work", roster.name())
                    .setCause(e)
                    .log("A piece of work stays leased and is taken up again later");
        } finally {
            room.release();
            bell.ring();
        }
    }

    /** What does not end in time is taken up again when its lease lapses, or after the next start. */
    public void stop() {
        var thread = leasing;
        if (thread != null) {
            thread.interrupt();
        }
        var pool = hands;
        if (pool != null) {
            pool.shutdown();
            await(pool);
        }
        leasing = null;
    }

    private static void await(ExecutorService pool) {
        try {
            if (!pool.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                pool.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean isRunning() {
        return leasing != null;
    }
}
