package pro.supportmax.knowledge.markdown;

import java.util.List;

/**
 * What stands under one heading.
 *
 * @param path the headings down to this one, joined by {@code " › "}; empty before the first heading
 * @param anchor the last heading's anchor, empty before the first heading
 * @param units in reading order, without lists that are only links to other pages
 */
public record Section(String path, String anchor, List<Unit> units) {

    public Section {
        units = List.copyOf(units);
    }
}
