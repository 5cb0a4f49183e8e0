package pro.supportmax.channels.chat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pro.supportmax.customers.Identity;

/**
 * Somebody who chats. A name or address that they type is a claim and opens nothing: only the id identifies them, or the
 * company's own system, which has vouched for them.
 *
 * @param inbox the one through which they chat, and the only one whose tickets they see
 * @param externalId the company's id of the customer; null while nobody has vouched for the visitor
 */
public record Visitor(UUID id, String inbox, @Nullable String externalId) {

    /** What external ids of visitors begin with whom nobody has vouched for. */
    public static final String ANONYMOUS = "visitor:";

    Identity identity(@Nullable String name) {
        return externalId == null ? new Identity(ANONYMOUS + id, null, name) : new Identity(externalId, null, null);
    }

    /** Whose uploads the visitor's are. */
    public String owner() {
        return ANONYMOUS + id;
    }
}
