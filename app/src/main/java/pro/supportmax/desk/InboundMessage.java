package pro.supportmax.desk;

import org.jspecify.annotations.Nullable;
import pro.supportmax.customers.Identity;
import pro.supportmax.kernel.TicketId;

/**
 * One message from the outside world, as a channel hands it over.
 *
 * @param inbox the inbox that it came in through
 * @param from who wrote it, as far as the channel knows
 * @param text the words, not empty, at most 100,000 characters
 * @param html the same as the sender formatted it, kept for display
 * @param subject what the sender called it
 * @param ticket the ticket that it continues; empty opens a new one
 * @param externalId the channel's own id of the message: the same id in the same inbox is taken in once
 */
public record InboundMessage(
        String inbox,
        Identity from,
        String text,
        @Nullable String html,
        @Nullable String subject,
        @Nullable TicketId ticket,
        @Nullable String externalId) {

    public InboundMessage {
        if (text.isBlank()) {
            throw new IllegalArgumentException("The message has no text");
        }
    }
}
