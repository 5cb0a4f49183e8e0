package pro.supportmax.knowledge.index;

import java.util.List;
import java.util.Map;
import pro.supportmax.knowledge.markdown.Unit;

/**
 * A passage as the index keeps it.
 *
 * @param id {@code <article>#<n>}
 * @param section headings above it, empty before the first
 * @param labels what a question can be filtered by: audience, category, kind, product, version; a label that is
 *     missing fits every value
 */
public record Entry(
        String id,
        String article,
        String title,
        String section,
        String anchor,
        List<Unit> units,
        Map<String, String> labels) {

    public Entry {
        units = List.copyOf(units);
        labels = Map.copyOf(labels);
    }

    /** Its place within its article, from 0. */
    public int place() {
        return Integer.parseInt(id.substring(id.lastIndexOf('#') + 1));
    }

    /** Title and headings: what the passage is about when it does not say so itself. */
    public String heading() {
        if (title.isEmpty() || section.isEmpty()) {
            return title + section;
        }
        return title + " › " + section;
    }
}
