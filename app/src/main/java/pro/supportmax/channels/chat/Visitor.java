package pro.supportmax.channels.chat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pro.supportmax.customers.Identity;

/** Somebody who chats. A name or address that they type is a claim and opens nothing, so only the id identifies them. */
record Visitor(UUID id) {

    Identity identity(@Nullable String name) {
        return new Identity("visitor:" + id, null, name);
    }
}
