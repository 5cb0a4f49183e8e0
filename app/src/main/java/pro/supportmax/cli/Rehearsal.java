package pro.supportmax.cli;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import pro.supportmax.desk.AskedQuestion;
import pro.supportmax.desk.Desk;
import pro.supportmax.knowledge.IndexState;
import pro.supportmax.knowledge.Knowledge;

/**
 * Lives through a first start and ends: the demo company moves in, its articles are read, a question is answered. After
 * a build this is done once in a folder that is thrown away; what the JVM learns about classes and the embedder about
 * texts is kept, so that the user's first start need not learn it again.
 */
@Component
@ConditionalOnProperty("supportmax.cli.rehearse")
class Rehearsal {

    private static final Logger log = LoggerFactory.getLogger(Rehearsal.class);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Knowledge knowledge;
    private final Desk desk;
    private final ConfigurableApplicationContext context;

    Rehearsal(Knowledge knowledge, Desk desk, ConfigurableApplicationContext context) {
        this.knowledge = knowledge;
        this.desk = desk;
        this.context = context;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofPlatform().name("rehearsal").start(this::rehearse);
    }

    private void rehearse() {
        var begun = System.nanoTime();
        try {
            while (!isRead() && System.nanoTime() - begun < PATIENCE.toNanos()) {
                Thread.sleep(200);
            }
            desk.answer(new AskedQuestion("Hello, how do I reset my password?", null));
            log.info(
                    "Rehearsed seconds={}",
                    Duration.ofNanos(System.nanoTime() - begun).toSeconds());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            System.exit(SpringApplication.exit(context));
        }
    }

    private boolean isRead() {
        var state = knowledge.state();
        return state.mode() == IndexState.Mode.READY && state.pending() == 0;
    }
}
