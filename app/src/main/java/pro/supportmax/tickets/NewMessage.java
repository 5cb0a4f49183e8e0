package pro.supportmax.tickets;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pro.supportmax.files.StoredFile;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.Citation;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.tickets.Message.Kind;

/**
 * A message to add.
 *
 * @param authorName the name to show, may be empty, at most 200 characters
 * @param text 1 to 100,000 characters, not only blanks
 * @param html untrusted, at most 1,000,000 characters
 * @param attachments files that are kept already, at most 50
 * @param caution why people have to look at it; null for what came in the usual way
 * @param externalId the channel's own id, an e-mail's Message-ID for one, kept for threading
 */
public record NewMessage(
        Kind kind,
        Actor author,
        String authorName,
        String text,
        @Nullable String html,
        List<Citation> citations,
        List<StoredFile> attachments,
        @Nullable Caution caution,
        @Nullable String externalId) {

    /** The most characters that a message's text may have. */
    public static final int LONGEST_TEXT = 100_000;

    /** The most files that a message may have. */
    public static final int MOST_ATTACHMENTS = 50;

    private static final int LONGEST_HTML = 1_000_000;

    /** @throws IllegalArgumentException when the text is empty, too long or no text, or the author cannot write so */
    public NewMessage {
        text = Texts.text("The message", text, LONGEST_TEXT);
        html = html == null ? null : Texts.bounded("The message's HTML", html, LONGEST_HTML);
        authorName = authorName.isBlank() ? "" : Texts.line("The author's name", authorName, 200);
        externalId = externalId == null ? null : Texts.text("The message's external id", externalId, 1_000);
        citations = List.copyOf(citations);
        attachments = List.copyOf(attachments);
        if (attachments.size() > MOST_ATTACHMENTS) {
            throw new IllegalArgumentException("A message has at most " + MOST_ATTACHMENTS + " attachments");
        }
        if (author.type() == Actor.Type.CUSTOMER && kind != Kind.INBOUND) {
            throw new IllegalArgumentException("A customer writes inbound messages only");
        }
        if (author.type() == Actor.Type.AI && kind == Kind.INBOUND) {
            throw new IllegalArgumentException("The AI does not write as the customer");
        }
    }

    /** A message without attachments, that came in the usual way. */
    public NewMessage(
            Kind kind,
            Actor author,
            String authorName,
            String text,
            @Nullable String html,
            List<Citation> citations,
            @Nullable String externalId) {
        this(kind, author, authorName, text, html, citations, List.of(), null, externalId);
    }

    /** The same with files. */
    public NewMessage with(List<StoredFile> files) {
        return new NewMessage(kind, author, authorName, text, html, citations, files, caution, externalId);
    }

    Message as(UUID id, TicketId ticket, int sequence, Instant now) {
        return new Message(
                id, ticket, sequence, kind, author, authorName, text, html, citations, attachments, caution, null, now);
    }

    public static NewMessage inbound(Actor customer, String name, String text) {
        return new NewMessage(Kind.INBOUND, customer, name, text, null, List.of(), null);
    }

    public static NewMessage reply(Actor by, String name, String text, List<Citation> citations) {
        return new NewMessage(Kind.OUTBOUND, by, name, text, null, citations, null);
    }

    public static NewMessage note(Actor by, String name, String text) {
        return new NewMessage(Kind.NOTE, by, name, text, null, List.of(), null);
    }
}
