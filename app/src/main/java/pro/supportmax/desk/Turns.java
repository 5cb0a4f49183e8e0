package pro.supportmax.desk;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pro.supportmax.kernel.NotFound;
import pro.supportmax.kernel.TicketId;

/** What has become of the turns: for the trace of a ticket, and for operators who look after parked ones. */
@Component
public class Turns {

    private final TurnRows rows;
    private final TurnBell bell;

    Turns(TurnRows rows, TurnBell bell) {
        this.rows = rows;
        this.bell = bell;
    }

    /** The turns of a ticket, oldest first, each with its trace. */
    public List<TurnView> of(TicketId ticket) {
        return rows.of(ticket);
    }

    /** Whether no turn of the ticket waits or is being worked on. */
    public boolean settled(TicketId ticket) {
        return rows.settled(ticket);
    }

    /** Turns that failed too often and wait for an operator, oldest first, at most 200. */
    public List<TurnView> parked() {
        return rows.parked();
    }

    /** How many turns wait or are being worked on. */
    public long waiting() {
        return rows.waiting();
    }

    /**
     * Gives a parked turn a fresh set of attempts.
     *
     * @throws NotFound when there is no parked turn of that id
     */
    public void redrive(UUID turn) {
        if (!rows.redrive(turn)) {
            throw new NotFound("A parked turn with this id");
        }
        bell.ring();
    }
}
