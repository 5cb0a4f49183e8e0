package pro.supportmax.channels.widget;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pro.supportmax.channels.chat.Words;
import pro.supportmax.channels.http.Input;
import pro.supportmax.tickets.NewMessage;

/**
 * What a visitor writes into a widget.
 *
 * @param name how the visitor wants to be called
 * @param ticket number of an own ticket; the current one when left out
 * @param fresh begins a new conversation
 * @param attachments ids of files that were uploaded before
 * @param attributes what the page says of the visitor: claims, kept as the ticket's fields {@code visitor.<name>}
 */
record SaidBody(
        @Nullable String text,
        @Nullable String name,
        @Nullable Long ticket,
        @Nullable Boolean fresh,
        @Nullable List<UUID> attachments,
        @Nullable Map<String, String> attributes) {

    private static final int MOST_FILES = 10;
    private static final int MOST_ATTRIBUTES = 20;
    private static final int LONGEST_VALUE = 500;
    private static final Pattern ATTRIBUTE = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38}[A-Za-z0-9])?");

    Words words(@Nullable String key) {
        var input = new Input().text("text", text, NewMessage.LONGEST_TEXT).optional("name", name, 200);
        input.optional("Idempotency-Key", key, 100);
        if (attachments != null && attachments.size() > MOST_FILES) {
            input.wrong("attachments", "too_many", "A message carries at most " + MOST_FILES + " files.");
        }
        var claimed = Objects.requireNonNullElse(attributes, Map.<String, String>of());
        check(claimed, input);
        input.orThrow();
        var place = Boolean.TRUE.equals(fresh) ? new Words.Place.Fresh() : Words.Place.of(ticket);
        return new Words(
                String.valueOf(text), name, place, key, Objects.requireNonNullElse(attachments, List.of()), claimed);
    }

    private static void check(Map<String, String> attributes, Input input) {
        if (attributes.size() > MOST_ATTRIBUTES) {
            input.wrong("attributes", "too_many", "At most " + MOST_ATTRIBUTES + " attributes are possible.");
        }
        attributes.forEach((name, value) -> {
            if (!ATTRIBUTE.matcher(name).matches()) {
                input.wrong(
                        "attributes",
                        "invalid",
                        "An attribute's name is 1 to 40 letters or digits, joined by _ or - where needed.");
            }
            input.text("attributes", value, LONGEST_VALUE);
        });
    }
}
