package pro.supportmax.desk;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import pro.supportmax.kernel.TicketId;

/** Works on one turn and sees to it that a failure is written down, so that no turn is lost and no neighbour waits. */
@Component
class Worker {

    private static final Logger log = LoggerFactory.getLogger(Worker.class);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);
    private static final int TRIES = 60;

    private final Desk desk;
    private final Docket docket;
    private final ApplicationEventPublisher announce;
    private final Meters meters;

    Worker(Desk desk, Docket docket, ApplicationEventPublisher announce, Meters meters) {
        this.desk = desk;
        this.docket = docket;
        this.announce = announce;
        this.meters = meters;
    }

    void work(Turn turn) {
        MDC.put("ticket", Long.toString(turn.ticket().number()));
        MDC.put("turn", turn.id().toString());
        var begun = System.nanoTime();
        try {
            var decision = desk.handle(turn, stage -> tell(turn.ticket(), stage));
            meters.turn(decision.word(), Duration.ofNanos(System.nanoTime() - begun));
            tell(turn.ticket(), TurnStage.DONE);
        } catch (LeaseLost e) {
            log.info("The turn was taken over by another process");
        } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError e) {
            log.atWarn()
                    .addKeyValue("attempt", turn.attempt())
                    .addKeyValue("failure", e.getClass().getSimpleName())
                    .setCause(e)
                    .log("A turn failed");
            meters.turn("failed", Duration.ofNanos(System.nanoTime() - begun));
            writeDown(turn, e);
        } finally {
            MDC.remove("ticket");
            MDC.remove("turn");
        }
    }

    /** The database itself may be what failed; it is back within seconds, and until then the turn stays ours. */
    private void writeDown(Turn turn, Throwable failure) {
        for (var attempt = 1; attempt <= TRIES; attempt++) {
            try {
                docket.fail(turn, failure.getClass().getSimpleName());
                tell(turn.ticket(), TurnStage.DONE);
                return;
            } catch (LeaseLost e) {
                return;
            } catch (RuntimeException e) {
                log.atDebug().setCause(e).log("The failure cannot be written down yet");
                pause();
            }
        }
    }

    private void tell(TicketId ticket, String stage) {
        announce.publishEvent(new TurnStage(ticket, stage));
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
