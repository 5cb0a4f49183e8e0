package pro.supportmax.channels.webhooks;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import pro.supportmax.kernel.NotFound;
import pro.supportmax.kernel.PermanentFailure;
import pro.supportmax.outbound.Call;
import pro.supportmax.outbound.Outbound;
import pro.supportmax.outbound.Reply;

/**
 * Makes one delivery: the body is made and signed, sent without any transaction, and what came of it is noted. If the
 * process dies in between, the delivery is made again under the same id.
 */
@Component
class Courier {

    /** Hundreds may be on their way, but only so many use the ledger at once: it belongs to tickets first. */
    private static final int AT_THE_LEDGER = 4;

    private final EventBody bodies;
    private final WebhookSecrets secrets;
    private final Outbound outbound;
    private final DeliveryOutcomes outcomes;
    private final WebhookMeters meters;
    private final Clock clock;
    private final Semaphore ledger = new Semaphore(AT_THE_LEDGER);

    Courier(
            EventBody bodies,
            WebhookSecrets secrets,
            Outbound outbound,
            DeliveryOutcomes outcomes,
            WebhookMeters meters,
            Clock clock) {
        this.bodies = bodies;
        this.secrets = secrets;
        this.outbound = outbound;
        this.outcomes = outcomes;
        this.meters = meters;
        this.clock = clock;
    }

    void deliver(Shipment shipment) {
        var at = clock.instant();
        var begun = System.nanoTime();
        try {
            var reply = attempt(shipment);
            var nanos = System.nanoTime() - begun;
            var attempt = Attempt.of(at, (int) TimeUnit.NANOSECONDS.toMillis(nanos), reply);
            meters.delivery(attempt.isSuccess(), nanos);
            atLedger(() -> {
                outcomes.note(shipment, attempt);
                return attempt;
            });
        } catch (NotFound e) {
            outcomes.pointless(shipment, Attempt.of(at, 0, new Reply.Refused(e.getMessage() + ".")));
        }
    }

    private Reply attempt(Shipment shipment) {
        try {
            var call = atLedger(() -> call(shipment));
            return outbound.send(call);
        } catch (PermanentFailure e) {
            return new Reply.Failed(String.valueOf(e.getMessage()));
        }
    }

    private Call call(Shipment shipment) {
        var body = bodies.of(shipment);
        var signed = Signed.of(
                body, clock.instant(), secrets.open(shipment.receiver().webhook()));
        var headers = Map.of(
                "X-SupportMax-Signature", signed.signature(),
                "X-SupportMax-Timestamp", signed.timestamp(),
                "X-SupportMax-Delivery", shipment.id().toString(),
                "X-SupportMax-Event", shipment.content().event());
        return new Call(shipment.receiver().url(), headers, body);
    }

    private <T> T atLedger(Supplier<T> work) {
        ledger.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            ledger.release();
        }
    }
}
