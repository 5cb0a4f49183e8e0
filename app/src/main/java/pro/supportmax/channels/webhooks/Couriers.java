package pro.supportmax.channels.webhooks;

import java.time.Clock;
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
 * Shares out the deliveries of this process: one thread leases them in batches, each is made on a thread of its own, for
 * it mostly waits for somebody else's answer. The bell wakes it; polling is the safety net for retries and for what other
 * processes queue.
 */
@Component
class Couriers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Couriers.class);
    private static final Duration BREATH = Duration.ofMillis(250);

    /** What rings within this time is leased together. */
    private static final Duration GATHER = Duration.ofMillis(2);

    private final Courier courier;
    private final DeliveryRows rows;
    private final WebhookBell bell;
    private final WebhookSettings settings;
    private final Clock clock;
    private volatile @Nullable ExecutorService onTheirWay;
    private volatile @Nullable Thread leasing;
    private volatile boolean closing;

    Couriers(Courier courier, DeliveryRows rows, WebhookBell bell, WebhookSettings settings, Clock clock) {
        this.courier = courier;
        this.rows = rows;
        this.bell = bell;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void start() {
        var pool = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("webhook-", 1).factory());
        var room = new Semaphore(settings.workers());
        onTheirWay = pool;
        closing = false;
        leasing = Thread.ofPlatform().name("webhook-leases").daemon().start(() -> share(pool, room));
    }

    private void share(ExecutorService pool, Semaphore room) {
        while (!closing) {
            try {
                if (!room.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                    continue;
                }
                var free = 1 + room.drainPermits();
                var leased = leased(free);
                room.release(free - leased.size());
                leased.forEach(shipment -> pool.execute(() -> deliver(shipment, room)));
                if (leased.size() < free) {
                    bell.await(settings.poll());
                    Thread.sleep(GATHER);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private List<Shipment> leased(int most) throws InterruptedException {
        try {
            return rows.lease(most, settings.perSubscription(), settings.lease(), clock.instant());
        } catch (RuntimeException e) {
            log.atWarn().addKeyValue("failure", e.getClass().getSimpleName()).log("No deliveries can be leased now");
            Thread.sleep(BREATH);
            return List.of();
        }
    }

    /** What cannot even be noted is made again when its lease has ended. */
    private void deliver(Shipment shipment, Semaphore room) {
        try {
            courier.deliver(shipment);
        } catch (RuntimeException e) {
            log.atWarn()
                    .addKeyValue("delivery", shipment.id())
                    .addKeyValue("failure", e.getClass().getSimpleName())
                    .log("A delivery could not be noted");
        } finally {
            room.release();
            bell.ring();
        }
    }

    /** What is on its way ends first; what does not end in time is made again after its lease. */
    @Override
    public void stop() {
        closing = true;
        bell.ring();
        try {
            var thread = leasing;
            if (thread != null) {
                thread.join(Duration.ofSeconds(5));
            }
            var pool = onTheirWay;
            if (pool != null) {
                pool.shutdown();
                if (!pool.awaitTermination(10, TimeUnit.SECONDS)) {
                    pool.shutdownNow();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        leasing = null;
    }

    @Override
    public boolean isRunning() {
        return leasing != null;
    }
}
