package pro.supportmax.knowledge.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pro.supportmax.knowledge.markdown.Cut;

/** Cuts an article into the entries of the index, and says which texts of an entry are embedded. */
public final class Passages {

    private Passages() {}

    public static List<Entry> of(String article, String title, String markdown, Map<String, String> labels) {
        var entries = new ArrayList<Entry>();
        for (var section : Cut.passages(markdown)) {
            var id = article + "#" + entries.size();
            var path = section.path().equals(title) ? "" : section.path();
            entries.add(new Entry(id, article, title, path, section.anchor(), section.units(), labels));
        }
        return entries;
    }

    /** Headings first, so that the same words under another title mean something else. */
    public static String embedded(Entry entry) {
        var heading = entry.heading();
        var text = Cut.text(entry.units());
        return heading.isEmpty() ? text : heading + "\n" + text;
    }

    /** All texts of an entry that want an embedding: the passage, its title, then its units in order. */
    public static List<String> texts(Entry entry) {
        var texts = new ArrayList<String>();
        texts.add(embedded(entry));
        texts.add(entry.title().isEmpty() ? embedded(entry) : entry.title());
        entry.units().forEach(unit -> texts.add(unit.text()));
        return texts;
    }
}
