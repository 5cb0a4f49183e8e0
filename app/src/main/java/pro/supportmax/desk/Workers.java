package pro.supportmax.desk;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Shares out the turns of this process: one thread leases them in batches, and about as many think as there are cores, so
 * that thinking never starves what acknowledges messages. Rings of the {@link TurnBell} wake it; polling is the safety net
 * for turns of other processes and for retries.
 */
@Component
class Workers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Workers.class);
    private static final Duration BREATH = Duration.ofMillis(250);

    private final Worker worker;
    private final TurnRows turns;
    private final TurnBell bell;
    private final Node node;
    private final DeskSettings settings;
    private volatile @Nullable ExecutorService thinking;
    private volatile @Nullable Thread leasing;

    Workers(Worker worker, TurnRows turns, TurnBell bell, Node node, DeskSettings settings) {
        this.worker = worker;
        this.turns = turns;
        this.bell = bell;
        this.node = node;
        this.settings = settings;
    }

    @Override
    public void start() {
        var returned = turns.giveBack(node.id());
        if (returned > 0) {
            log.atInfo().addKeyValue("turns", returned).log("Going on with turns that were interrupted");
        }
        var pool = Executors.newFixedThreadPool(
                settings.threads(),
                Thread.ofPlatform().name("turn-", 1).daemon().factory());
        thinking = pool;
        var room = new Semaphore(2 * settings.threads());
        leasing = Thread.ofPlatform().name("turn-leases").daemon().start(() -> share(pool, room));
    }

    private void share(ExecutorService pool, Semaphore room) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                room.acquire();
                var free = 1 + room.drainPermits();
                var leased = leased(free);
                room.release(free - leased.size());
                leased.forEach(turn -> pool.execute(() -> work(turn, room)));
                if (leased.isEmpty()) {
                    bell.await(settings.poll());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private List<Turn> leased(int most) throws InterruptedException {
        try {
            return turns.lease(node.id(), most, settings.lease());
        } catch (RuntimeException e) {
            log.atWarn().addKeyValue("failure", e.getClass().getSimpleName()).log("No turns can be leased now");
            Thread.sleep(BREATH);
            return List.of();
        }
    }

    private void work(Turn turn, Semaphore room) {
        try {
            worker.work(turn);
        } finally {
            room.release();
            bell.ring();
        }
    }

    @Override
    public void stop() {
        var thread = leasing;
        if (thread != null) {
            thread.interrupt();
        }
        var pool = thinking;
        if (pool != null) {
            pool.shutdown();
            await(pool);
        }
        leasing = null;
    }

    /** A turn that does not end in time is worked on again after the next start. */
    private static void await(ExecutorService pool) {
        try {
            if (!pool.awaitTermination(10, TimeUnit.SECONDS)) {
                pool.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return leasing != null;
    }
}
