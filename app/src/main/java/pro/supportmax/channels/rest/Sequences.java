package pro.supportmax.channels.rest;

import org.jspecify.annotations.Nullable;
import pro.supportmax.channels.http.InvalidInput;

/** Places of messages within a ticket, as cursors. */
final class Sequences {

    private Sequences() {}

    static int of(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        if (!cursor.matches("\\d{1,9}")) {
            throw new InvalidInput(Paging.AFTER, "invalid", "'" + Paging.AFTER + "' is no cursor of this list.");
        }
        return Integer.parseInt(cursor);
    }
}
