package pro.supportmax.channels.live;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pro.supportmax.guard.Guard;
import pro.supportmax.kernel.Citation;
import pro.supportmax.tickets.Message;

/**
 * A message as clients read it.
 *
 * @param sequence place within the ticket, counted from 1
 * @param kind {@code inbound, outbound, note, event}
 * @param html the same text as sanitised HTML, where the channel brought it
 * @param citations the sources of an answer, in the order of their numbers
 */
public record MessageJson(
        UUID id,
        long ticket,
        int sequence,
        String kind,
        Author author,
        String text,
        @Nullable String html,
        List<Citation> citations,
        Instant createdAt) {

    /** @param type {@code customer, ai, teammate, system} */
    public record Author(String type, String name) {}

    public static MessageJson of(Message message, Guard guard) {
        var html = message.html();
        return new MessageJson(
                message.id(),
                message.ticket().number(),
                message.sequence(),
                message.kind().word(),
                new Author(message.author().type().word(), message.authorName()),
                message.text(),
                html == null ? null : guard.html(html),
                message.citations(),
                message.createdAt());
    }
}
