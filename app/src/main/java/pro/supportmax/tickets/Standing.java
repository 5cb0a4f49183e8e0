package pro.supportmax.tickets;

import org.jspecify.annotations.Nullable;

/**
 * How a ticket of the past stands in the end, whatever led there in the system it comes from.
 *
 * @param assignee e-mail address of the teammate who has it
 * @param outcome how the AI's work ended, if it did
 */
public record Standing(
        Status status,
        Handler handler,
        @Nullable String team,
        @Nullable String assignee,
        @Nullable Outcome outcome) {

    /** People have it, and nobody in particular. */
    public static Standing with(Status status) {
        return new Standing(status, Handler.HUMAN, null, null, null);
    }
}
