package pro.supportmax.sla;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an inbox says about its hours.
 *
 * @param awayMessage what customers are told when a ticket goes to people while nobody is there;
 *     {@code {{next_opening}}} becomes a time in plain words; null says nothing
 */
public record InboxHours(BusinessHours hours, @Nullable String awayMessage) {

    /** Open at any time, so that there is nothing to say. */
    public static final InboxHours ALWAYS = new InboxHours(BusinessHours.ALWAYS, null);

    static final String NEXT_OPENING = "{{next_opening}}";

    private static final int LONGEST = 2_000;
    private static final Pattern PLACE = Pattern.compile("\\{\\{[^{}]*}}");

    /** @throws IllegalArgumentException when the message is empty, too long, no text, or has an unknown placeholder */
    public InboxHours {
        if (awayMessage != null) {
            check(awayMessage);
        }
    }

    private static void check(String message) {
        if (message.isBlank() || message.length() > LONGEST || message.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("An away message has 1 to " + LONGEST + " characters");
        }
        PLACE.matcher(message)
                .results()
                .filter(place -> !place.group().equals(NEXT_OPENING))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new IllegalArgumentException("The only placeholder is " + NEXT_OPENING);
                });
    }
}
