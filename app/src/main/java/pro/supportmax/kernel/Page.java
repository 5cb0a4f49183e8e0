package pro.supportmax.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param after opaque cursor of the next page, null when there is none
 */
public record Page<T>(List<T> items, @Nullable String after) {

    public Page {
        items = List.copyOf(items);
    }
}
