package pro.supportmax.tickets;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a ticket stands. {@link #next()} is the whole table of transitions. */
public enum Status {
    /** Nobody has answered yet. */
    NEW,
    /** Being worked on. */
    OPEN,
    /** Waiting for the customer; clocks pause. */
    PENDING,
    /** Waiting for somebody else; clocks pause. */
    ON_HOLD,
    /** Answered for good unless the customer comes back. */
    SOLVED,
    /** Over; a new message needs a new ticket. */
    CLOSED;

    /** The states that may follow this one. Nothing becomes new again, and only what is solved is closed. */
    public Set<Status> next() {
        return switch (this) {
            case NEW -> EnumSet.of(OPEN, PENDING, ON_HOLD, SOLVED);
            case OPEN -> EnumSet.of(PENDING, ON_HOLD, SOLVED);
            case PENDING -> EnumSet.of(OPEN, ON_HOLD, SOLVED);
            case ON_HOLD -> EnumSet.of(OPEN, PENDING, SOLVED);
            case SOLVED -> EnumSet.of(OPEN, CLOSED);
            case CLOSED -> EnumSet.noneOf(Status.class);
        };
    }

    /** Whether somebody still has to do something, the customer included. */
    public boolean unsolved() {
        return this != SOLVED && this != CLOSED;
    }

    /** As the API and the ledger spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such word */
    public static Status of(String word) {
        for (var each : values()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        throw new IllegalArgumentException("There is no status of that name");
    }
}
