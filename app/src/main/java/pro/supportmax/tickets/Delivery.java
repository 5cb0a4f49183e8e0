package pro.supportmax.tickets;

import java.time.Instant;
import java.util.Locale;

/**
 * How far a message has come on its way to the customer's mailbox.
 *
 * @param recipient the address
 * @param detail what the receiving side said, or why it is tried again; empty when there is nothing to say
 * @param at since when
 */
public record Delivery(State state, String recipient, String detail, Instant at) {

    /** The stations; {@link #word()} is how the API and the ledger spell them. */
    public enum State {
        /** Waits to be sent. */
        QUEUED,
        /** The receiving server has taken it. */
        SENT,
        /** Could not be sent yet; is tried again. */
        DEFERRED,
        /** Came back, or was refused for good. */
        BOUNCED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public Delivery {
        detail = detail.length() > 500 ? detail.substring(0, 499) + "…" : detail;
    }
}
