package pro.supportmax.channels.chat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pro.supportmax.channels.http.Input;
import pro.supportmax.tickets.NewMessage;

/**
 * What a visitor writes.
 *
 * @param name how the visitor wants to be called
 * @param ticket number of an own ticket; the current one when left out
 */
record ChatMessageBody(
        @Nullable String text,
        @Nullable String name,
        @Nullable Long ticket) {

    Words words(@Nullable String key) {
        new Input()
                .text("text", text, NewMessage.LONGEST_TEXT)
                .optional("name", name, 200)
                .orThrow();
        return new Words(String.valueOf(text), name, Words.Place.of(ticket), key, List.of(), Map.of());
    }
}
