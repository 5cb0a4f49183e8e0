package pro.supportmax.channels.email.outbound;

import java.time.Duration;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import pro.supportmax.ledger.Shift;

/** Carries the replies away that wait, a few at once. */
@Component
class Postman implements SmartLifecycle, Shift.Work<Posting> {

    private static final int HANDS = 4;
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final PostingRows rows;
    private final Round round;
    private final Shift<Posting> shift;

    Postman(PostingRows rows, Round round, PostBell bell) {
        this.rows = rows;
        this.round = round;
        this.shift = new Shift<>(new Shift.Roster("postman", HANDS, 0, LOOK), bell, this);
    }

    @Override
    public List<Posting> lease(int most) {
        return rows.lease(most, LEASE);
    }

    @Override
    public void carryOut(Posting posting) {
        round.carry(posting);
    }

    @Override
    public void start() {
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
