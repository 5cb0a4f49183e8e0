package pro.supportmax.tickets;

import java.time.Instant;
import pro.supportmax.kernel.TicketId;

/**
 * What a customer thinks of how a ticket went (CSAT).
 *
 * @param rating 1 (very dissatisfied) to 5 (very satisfied)
 * @param comment in the customer's words, at most 2,000 characters; empty for none
 */
public record Satisfaction(TicketId ticket, int rating, String comment, Instant at) {

    private static final int DISSATISFIED = 2;
    private static final int LONGEST_COMMENT = 2_000;

    /** @throws IllegalArgumentException when the rating is out of range or the comment too long or not storable */
    public Satisfaction {
        if (rating < 1 || rating > 5) {
            throw new IllegalArgumentException("A rating is a number from 1 to 5, got " + rating);
        }
        comment = Texts.bounded("The comment", comment.strip(), LONGEST_COMMENT);
    }

    boolean negative() {
        return rating <= DISSATISFIED;
    }
}
