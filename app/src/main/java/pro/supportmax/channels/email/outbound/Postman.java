package pro.supportmax.channels.email.outbound;

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

/** Shares out the replies that wait: one thread leases them, a few carry them away. */
@Component
class Postman implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final int HANDS = 4;
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final PostingRows rows;
    private final Round round;
    private final PostBell bell;
    private volatile @Nullable ExecutorService hands;
    private volatile @Nullable Thread leasing;

    Postman(PostingRows rows, Round round, PostBell bell) {
        this.rows = rows;
        this.round = round;
        this.bell = bell;
    }

    @Override
    public void start() {
        var pool = Executors.newFixedThreadPool(
                HANDS, Thread.ofPlatform().name("postman-", 1).daemon().factory());
        var free = new Semaphore(HANDS);
        hands = pool;
        leasing = Thread.ofPlatform().name("postman-leases").daemon().start(() -> share(pool, free));
    }

    private void share(ExecutorService pool, Semaphore free) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                free.acquire();
                var most = 1 + free.drainPermits();
                var leased = leased(most);
                free.release(most - leased.size());
                leased.forEach(posting -> pool.execute(() -> carry(posting, free)));
                if (leased.isEmpty()) {
                    bell.await(LOOK);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private List<Posting> leased(int most) {
        try {
            return rows.lease(most, LEASE);
        } catch (RuntimeException e) {
            log.atWarn().addKeyValue("failure", e.getClass().getSimpleName()).log("No replies can be leased now");
            return List.of();
        }
    }

    private void carry(Posting posting, Semaphore free) {
        try {
            round.carry(posting);
        } catch (RuntimeException e) {
            log.atWarn()
                    .addKeyValue("ticket", posting.ticket().number())
                    .setCause(e)
                    .log("A reply stays leased and is tried again later");
        } finally {
            free.release();
            bell.ring();
        }
    }

    @Override
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

    /** What is not sent in time is sent by the next process, under the same Message-ID. */
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
