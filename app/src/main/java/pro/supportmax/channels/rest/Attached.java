package pro.supportmax.channels.rest;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pro.supportmax.channels.http.Input;
import pro.supportmax.tickets.NewMessage;

/** Ids of uploaded files in a body. */
final class Attached {

    private Attached() {}

    /** The ids; what is wrong with them is told to the input. */
    static List<UUID> check(@Nullable List<@Nullable UUID> ids, Input input) {
        if (ids == null) {
            return List.of();
        }
        if (ids.size() > NewMessage.MOST_ATTACHMENTS) {
            input.wrong("attachments", "too_many", "At most " + NewMessage.MOST_ATTACHMENTS + " files are possible.");
        }
        if (ids.contains(null)) {
            input.wrong("attachments", "missing", "Each of 'attachments' is the id of a file.");
        }
        return ids.stream().filter(Objects::nonNull).toList();
    }
}
