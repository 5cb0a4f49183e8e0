package pro.supportmax.tickets;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.tickets.TicketRefused.Rule;

/** Tags and custom fields of one ticket, a bounded number of each. Each change answers whether it changed anything. */
final class Labels {

    private static final int MOST_TAGS = 50;
    private static final int MOST_FIELDS = 100;
    private static final int LONGEST_VALUE = 2_000;

    private final TicketId ticket;
    private final Set<String> tags;
    private final Map<String, String> fields;

    Labels(TicketId ticket, Set<String> tags, Map<String, String> fields) {
        this.ticket = ticket;
        this.tags = new TreeSet<>(tags);
        this.fields = new TreeMap<>(fields);
    }

    boolean tag(String tag) {
        Texts.word("A tag", tag);
        if (tags.size() >= MOST_TAGS && !tags.contains(tag)) {
            throw new TicketRefused(ticket, Rule.TOO_MANY, "it carries " + MOST_TAGS + " tags already");
        }
        return tags.add(tag);
    }

    boolean untag(String tag) {
        return tags.remove(tag);
    }

    boolean set(String field, @Nullable String value) {
        Texts.word("A field's name", field);
        if (value == null) {
            return fields.remove(field) != null;
        }
        var kept = Texts.bounded("A field's value", value, LONGEST_VALUE);
        if (fields.size() >= MOST_FIELDS && !fields.containsKey(field)) {
            throw new TicketRefused(ticket, Rule.TOO_MANY, "it carries " + MOST_FIELDS + " fields already");
        }
        return !Objects.equals(fields.put(field, kept), kept);
    }

    Set<String> tags() {
        return Collections.unmodifiableSet(tags);
    }

    Map<String, String> fields() {
        return Collections.unmodifiableMap(fields);
    }
}
