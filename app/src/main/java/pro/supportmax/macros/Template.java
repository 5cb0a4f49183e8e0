package pro.supportmax.macros;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pro.supportmax.customers.Customer;
import pro.supportmax.customers.Organisation;
import pro.supportmax.tickets.Ticket;

/**
 * A text with placeholders: {@code {{customer.name}}}, or {@code {{customer.name|there}}} with what stands there when
 * nobody knows the name. It cannot hold a placeholder that means nothing.
 */
record Template(String text) {

    private static final int LONGEST = 20_000;
    private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}]*)}}");

    /** What a text may speak of. */
    record Scene(Ticket ticket, Customer customer, Doer teammate) {}

    private static final Map<String, Function<Scene, String>> WORDS = Map.of(
            "ticket.number", scene -> Long.toString(scene.ticket().id().number()),
            "ticket.subject", scene -> scene.ticket().subject(),
            "ticket.status", scene -> scene.ticket().status().word(),
            "ticket.priority", scene -> scene.ticket().priority().word(),
            "customer.name", scene -> scene.customer().name(),
            "customer.first_name", scene -> scene.customer().name().strip().split("\\s+", 2)[0],
            "customer.email", scene -> orEmpty(scene.customer().email()),
            "customer.organisation", scene -> name(scene.customer().organisation()),
            "teammate.name", scene -> scene.teammate().name(),
            "teammate.email", scene -> scene.teammate().id());

    /** @throws IllegalArgumentException when the text is empty, too long, no text, or holds an unknown placeholder */
    Template {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("A text has 1 to " + LONGEST + " characters, not only blanks");
        }
        if (text.indexOf('\0') >= 0
                || text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw new IllegalArgumentException("A text holds no NUL and no half of a surrogate pair");
        }
        for (var place : PLACE.matcher(text).results().toList()) {
            if (!WORDS.containsKey(word(place.group(1)))) {
                throw new IllegalArgumentException("There is no placeholder {{" + shortened(place.group(1))
                        + "}}; there are " + String.join(", ", names()));
            }
        }
    }

    static List<String> names() {
        return List.copyOf(new TreeSet<>(WORDS.keySet()));
    }

    /** What somebody else typed into a name is shown as it is, never read as a placeholder. */
    String render(Scene scene) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), scene)));
    }

    private static String value(String place, Scene scene) {
        var reader = WORDS.get(word(place));
        var value = reader == null ? "" : reader.apply(scene);
        return value.isBlank() && place.contains("|") ? place.substring(place.indexOf('|') + 1) : value;
    }

    private static String word(String place) {
        return (place.contains("|") ? place.substring(0, place.indexOf('|')) : place).strip();
    }

    private static String shortened(String place) {
        return place.length() <= 40 ? place : place.substring(0, 40) + "…";
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String name(@Nullable Organisation organisation) {
        return organisation == null ? "" : organisation.name();
    }
}
