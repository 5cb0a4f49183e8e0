package pro.supportmax.tickets;

import pro.supportmax.kernel.TicketId;

/** A rule of the ticket's life forbids what was asked. Nothing was changed. */
public final class TicketRefused extends RuntimeException {

    /** Which rule it was. */
    public enum Rule {
        /** A closed ticket does not change any more. */
        CLOSED_IS_FINAL,
        /** {@link Status#next()} has no such transition. */
        NO_SUCH_TRANSITION,
        /** The AI answers, solves and waits only on tickets that are its own. */
        NOT_WITH_THE_AI,
        /** Another teammate has the ticket; assigning is how it changes hands. */
        TAKEN_BY_ANOTHER,
        /** A ticket carries a bounded number of tags and fields. */
        TOO_MANY,
        /** A teammate solves a ticket only when its required fields are filled in. */
        FIELD_MISSING
    }

    private final TicketId ticket;
    private final Rule rule;

    TicketRefused(TicketId ticket, Rule rule, String why) {
        super("Ticket " + ticket + " refuses: " + why);
        this.ticket = ticket;
        this.rule = rule;
    }

    public TicketId ticket() {
        return ticket;
    }

    public Rule rule() {
        return rule;
    }
}
