package pro.supportmax.console.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of tickets.
 *
 * @param view id of the view
 * @param words what was searched for, may be empty
 * @param more where the next page is
 * @param teach what an empty list means
 */
record Listing(
        String view,
        String title,
        String words,
        List<Row> rows,
        @Nullable String more,
        String teach) {}
