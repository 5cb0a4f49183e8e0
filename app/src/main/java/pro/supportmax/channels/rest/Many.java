package pro.supportmax.channels.rest;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pro.supportmax.kernel.Page;

/** One page of a list. */
public record Many<T>(List<T> data, Meta meta) {

    /** @param afterCursor the next page's {@code page[after]}, null on the last page */
    public record Meta(boolean hasMore, @Nullable String afterCursor) {}

    public static <T, J> Many<J> of(Page<T> page, Function<T, J> json) {
        return new Many<>(page.items().stream().map(json).toList(), new Meta(page.after() != null, page.after()));
    }

    public static <T> Many<T> all(List<T> items) {
        return new Many<>(items, new Meta(false, null));
    }
}
