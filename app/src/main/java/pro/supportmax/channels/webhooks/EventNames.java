package pro.supportmax.channels.webhooks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import pro.supportmax.tickets.TicketEvent;

/** How subscribers call events: {@code ticket.customer_wrote} for {@link TicketEvent.CustomerWrote}. */
final class EventNames {

    static final String ALL = "*";
    static final String PING = "ping";
    static final String NOTE_ADDED = of(TicketEvent.NoteAdded.class);

    private static final Set<String> KNOWN = Arrays.stream(TicketEvent.class.getPermittedSubclasses())
            .map(EventNames::of)
            .collect(Collectors.toCollection(TreeSet::new));

    private EventNames() {}

    static String of(TicketEvent event) {
        return of(event.getClass());
    }

    private static String of(Class<?> event) {
        return "ticket."
                + event.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such event; the message names those that are */
    static String known(String name) {
        if (!name.equals(ALL) && !KNOWN.contains(name)) {
            throw new IllegalArgumentException("'" + (name.length() > 50 ? "…" : name) + "' is no event. There are "
                    + String.join(", ", KNOWN) + ", and * for all.");
        }
        return name;
    }
}
