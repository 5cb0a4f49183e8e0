package pro.supportmax.tickets;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A list of tickets that somebody keeps under a name.
 *
 * @param owner e-mail address of the teammate whose it is
 * @param shared whether all teammates see it
 * @param filter the words of the ticket list's filter, by name, see {@link FilterWords}
 */
public record SavedView(
        UUID id, String name, String owner, boolean shared, Map<String, List<String>> filter, TicketSort sort) {

    private static final int MOST_WORDS = 50;

    /** @throws IllegalArgumentException when the name is none or the filter is too long */
    public SavedView {
        name = Texts.line("The view's name", name, 100);
        if (filter.values().stream().mapToInt(List::size).sum() > MOST_WORDS) {
            throw new IllegalArgumentException("A view's filter has at most " + MOST_WORDS + " words");
        }
        var copy = new TreeMap<String, List<String>>();
        filter.forEach((word, values) -> copy.put(word, List.copyOf(values)));
        filter = Collections.unmodifiableMap(copy);
    }
}
