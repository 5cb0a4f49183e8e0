package pro.supportmax.console.inbox;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where in the inbox somebody is.
 *
 * @param view id of a view
 * @param q what is searched for
 * @param after cursor of a page
 */
record Place(
        @Nullable String view, @Nullable String q, @Nullable String after) {

    private static final String FIRST = "unassigned";

    String viewId() {
        return view == null || view.isBlank() ? FIRST : view;
    }

    String words() {
        return q == null ? "" : q.strip();
    }

    /** A path that keeps the view and the search. */
    String href(String path) {
        var uri = UriComponentsBuilder.fromPath(path).queryParam("view", viewId());
        if (!words().isEmpty()) {
            uri.queryParam("q", "{q}");
        }
        return uri.encode().buildAndExpand(words()).toUriString();
    }

    Place page(String cursor) {
        return new Place(view, q, cursor);
    }
}
