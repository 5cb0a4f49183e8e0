package pro.supportmax.channels.rest;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import pro.supportmax.desk.AskedQuestion;
import pro.supportmax.desk.Decision;
import pro.supportmax.desk.Desk;
import pro.supportmax.kernel.TransientFailure;

/** Questions without a ticket are thought about by few at a time, so that a flood of them leaves room for tickets. */
@Component
class Thinking {

    private static final long PATIENCE_SECONDS = 10;

    private final Desk desk;
    private final Semaphore room = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    Thinking(Desk desk) {
        this.desk = desk;
    }

    /** @throws TransientFailure when too many ask at once */
    Decision answer(AskedQuestion question, Consumer<String> onStage) {
        take();
        try {
            return desk.answer(question, onStage);
        } finally {
            room.release();
        }
    }

    private void take() {
        try {
            if (!room.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new TransientFailure("Too many questions are waiting");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransientFailure("Interrupted", e);
        }
    }
}
