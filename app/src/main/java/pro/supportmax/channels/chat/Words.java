package pro.supportmax.channels.chat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor writes, checked.
 *
 * @param name how the visitor wants to be called
 * @param on which of the visitor's tickets
 * @param key the client's own id of the message: whatever comes again under it is the same message
 * @param attachments ids of files that the visitor uploaded before
 * @param attributes what the page around the chat says of the visitor: claims, by name
 */
public record Words(
        String text,
        @Nullable String name,
        Place on,
        @Nullable String key,
        List<UUID> attachments,
        Map<String, String> attributes) {

    /** Where a message goes. */
    public sealed interface Place {

        /** On the ticket that the visitor last wrote on, or a new one. */
        record Current() implements Place {}

        /** On one of the visitor's tickets. */
        record On(long number) implements Place {}

        /** On a new ticket. */
        record Fresh() implements Place {}

        /** The named one, or the current one when none is named. */
        static Place of(@Nullable Long number) {
            return number == null ? new Current() : new On(number);
        }
    }

    public Words {
        attachments = List.copyOf(attachments);
        attributes = Map.copyOf(attributes);
    }
}
