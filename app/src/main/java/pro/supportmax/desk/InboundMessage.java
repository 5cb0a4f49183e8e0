package pro.supportmax.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pro.supportmax.customers.Identity;
import pro.supportmax.files.StoredFile;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.tickets.Caution;

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
 * @param attachments files that came with it, kept in the caller's transaction or claimed by it
 * @param nature whether a person wrote it
 * @param caution why people have to look at it; it may then join a ticket that is not its sender's, and gets no answer
 *     from the machine
 */
public record InboundMessage(
        String inbox,
        Identity from,
        String text,
        @Nullable String html,
        @Nullable String subject,
        @Nullable TicketId ticket,
        @Nullable String externalId,
        List<StoredFile> attachments,
        Nature nature,
        @Nullable Caution caution) {

    /** Who or what wrote a message. */
    public enum Nature {
        /** A person; it asks for an answer. */
        PERSONAL,
        /** A machine: an out-of-office notice, a bounce, a newsletter. It is shown, disturbs nobody, is never answered. */
        AUTOMATIC
    }

    public InboundMessage {
        if (text.isBlank()) {
            throw new IllegalArgumentException("The message has no text");
        }
        attachments = List.copyOf(attachments);
    }

    /** A person's words, without files. */
    public InboundMessage(
            String inbox,
            Identity from,
            String text,
            @Nullable String html,
            @Nullable String subject,
            @Nullable TicketId ticket,
            @Nullable String externalId) {
        this(inbox, from, text, html, subject, ticket, externalId, List.of(), Nature.PERSONAL, null);
    }

    /** The same with files. */
    public InboundMessage with(List<StoredFile> files) {
        return new InboundMessage(inbox, from, text, html, subject, ticket, externalId, files, nature, caution);
    }
}
