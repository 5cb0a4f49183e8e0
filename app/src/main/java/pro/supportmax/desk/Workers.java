package pro.supportmax.desk;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import pro.supportmax.ledger.Shift;

/**
 * The turns of this process: about as many are thought about at once as there are cores, so that thinking never starves
 * what acknowledges messages. The {@link TurnBell} announces what this process has queued; looking finds turns of other
 * processes and retries.
 */
@Component
class Workers implements SmartLifecycle, Shift.Work<Turn> {

    private static final Logger log = LoggerFactory.getLogger(Workers.class);

    private final Worker worker;
    private final TurnRows turns;
    private final Node node;
    private final DeskSettings settings;
    private final Shift<Turn> shift;

    Workers(Worker worker, TurnRows turns, TurnBell bell, Node node, DeskSettings settings) {
        this.worker = worker;
        this.turns = turns;
        this.node = node;
        this.settings = settings;
        var roster = new Shift.Roster("turn", settings.threads(), settings.threads(), settings.poll());
        this.shift = new Shift<>(roster, bell, this);
    }

    @Override
    public List<Turn> lease(int most) {
        return turns.lease(node.id(), most, settings.lease());
    }

    @Override
    public void carryOut(Turn turn) {
        worker.work(turn);
    }

    @Override
    public void start() {
        var returned = turns.giveBack(node.id());
        if (returned > 0) {
            log.atInfo().addKeyValue("turns", returned).log("Going on with turns that were interrupted");
        }
        shift.start();
    }

    @Override
    public void stop() {
        shift.stop();
    }

    @Override
    public boolean isRunning() {
        return shift.isRunning();
    }
}
