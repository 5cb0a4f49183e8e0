package pro.supportmax.tickets;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pro.supportmax.files.StoredFile;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.Citation;
import pro.supportmax.kernel.TicketId;

/**
 * One message of a ticket. Messages never change; only their delivery goes on.
 *
 * @param sequence place within the ticket, counted from 1 without gaps
 * @param authorName the name to show, empty when none is known
 * @param text plain text as it was written
 * @param html the same as untrusted HTML, where the channel brought it
 * @param citations the sources of an answer, in the order of their numbers
 * @param attachments what came with it, in the sender's order
 * @param caution why it is left to people; null for what came in the usual way
 * @param delivery how far it has come on its way out; null where the channel has no way that could fail
 */
public record Message(
        UUID id,
        TicketId ticket,
        int sequence,
        Kind kind,
        Actor author,
        String authorName,
        String text,
        @Nullable String html,
        List<Citation> citations,
        List<StoredFile> attachments,
        @Nullable Caution caution,
        @Nullable Delivery delivery,
        Instant createdAt) {

    public Message {
        citations = List.copyOf(citations);
        attachments = List.copyOf(attachments);
    }

    /** Which way a message goes. */
    public enum Kind {
        /** From the customer. */
        INBOUND,
        /** To the customer. */
        OUTBOUND,
        /** Between teammates; customers never see it. */
        NOTE,
        /** What happened, in words for teammates. */
        EVENT;

        /** As the API and the ledger spell it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException when there is no such word */
        public static Kind of(String word) {
            for (var each : values()) {
                if (each.word().equals(word)) {
                    return each;
                }
            }
            throw new IllegalArgumentException("There is no kind of message of that name");
        }
    }
}
