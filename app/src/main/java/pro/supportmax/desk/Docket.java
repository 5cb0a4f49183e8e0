package pro.supportmax.desk;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.tickets.Inboxes;
import pro.supportmax.tickets.Tickets;

/**
 * The desk's book: what came in and what was decided, each in one transaction. Between the two, no transaction, lock or
 * connection is held.
 */
@Component
class Docket {

    private final TransactionTemplate transaction;
    private final Intake intake;
    private final Settlement settlement;
    private final Tickets tickets;
    private final Inboxes inboxes;
    private final TurnBell bell;

    Docket(
            TransactionTemplate transaction,
            Intake intake,
            Settlement settlement,
            Tickets tickets,
            Inboxes inboxes,
            TurnBell bell) {
        this.transaction = transaction;
        this.intake = intake;
        this.settlement = settlement;
        this.tickets = tickets;
        this.inboxes = inboxes;
        this.bell = bell;
    }

    Receipt admit(InboundMessage inbound) {
        var receipt = committed(() -> intake.store(inbound));
        if (!receipt.duplicate()) {
            bell.ringAfterCommit();
        }
        return receipt;
    }

    Matter open(Turn turn) {
        var ticket = tickets.get(turn.ticket());
        return new Matter.OnTicket(ticket, tickets.message(turn.message()), inboxes.get(ticket.inbox()));
    }

    /** @return the decision that stands, which a teammate may have overtaken */
    Decision commit(Turn turn, Thought thought) {
        return committed(() -> settlement.settle(turn, thought));
    }

    /** Notes that a turn failed: it is tried again after a while, or parked when it failed too often. */
    void fail(Turn turn, String error) {
        committed(() -> {
            settlement.fail(turn, error);
            return turn;
        });
    }

    TicketId callPerson(Matter.Place place) {
        return committed(() -> settlement.callPerson(place));
    }

    private <T> T committed(Supplier<T> work) {
        var result = transaction.execute(_ -> work.get());
        if (result == null) {
            throw new IllegalStateException("A transaction of the desk returned nothing");
        }
        return result;
    }
}
