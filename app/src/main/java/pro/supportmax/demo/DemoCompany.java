package pro.supportmax.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import pro.supportmax.demo.Progress.Stage;
import pro.supportmax.kernel.Actor;

/**
 * Brings the demo company into an empty ledger on the first start. The articles come before the product says that it is
 * ready, so that the first question finds them; people and past tickets follow in the background. What a killed process
 * left undone, the next start does.
 */
@Component
class DemoCompany {

    static final Actor BY = Actor.system("demo");

    private static final Logger log = LoggerFactory.getLogger(DemoCompany.class);

    private final DemoSettings settings;
    private final Progress progress;
    private final Shelves shelves;
    private final People people;
    private final PastTickets past;

    DemoCompany(DemoSettings settings, Progress progress, Shelves shelves, People people, PastTickets past) {
        this.settings = settings;
        this.progress = progress;
        this.shelves = shelves;
        this.people = people;
        this.past = past;
    }

    @EventListener(ApplicationStartedEvent.class)
    void welcome() {
        var stage = decide();
        if (stage != Stage.DECLINED) {
            people.writeTheirName();
        }
        if (stage == Stage.LOADING) {
            log.info("Bringing in the demo company; start with --empty and another data folder to do without");
            shelves.fill(BY);
            Thread.ofVirtual().name("demo").start(this::bringTheRest);
        }
    }

    /** Once for every ledger, so that one that began empty stays so. */
    private Stage decide() {
        var stage = progress.stage();
        if (stage == Stage.UNDECIDED) {
            stage = settings.enabled() && shelves.areEmpty() && people.areUnknown() ? Stage.LOADING : Stage.DECLINED;
            progress.enter(stage);
        }
        return stage;
    }

    private void bringTheRest() {
        try {
            people.moveIn();
            past.moveIn();
            progress.enter(Stage.LOADED);
            log.info("The demo company is complete");
        } catch (RuntimeException e) {
            log.warn("The demo company is not complete; the next start goes on", e);
        }
    }
}
