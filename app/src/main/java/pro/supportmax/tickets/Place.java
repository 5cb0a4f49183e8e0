package pro.supportmax.tickets;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Where a page of tickets ended.
 *
 * @param key the sort key of its last ticket: microseconds since 1970, or the priority's number
 */
record Place(TicketSort sort, long key, long number) {

    /** The order, left out for the usual one; microseconds until the year 2286 or another key; a number. */
    private static final Pattern OURS = Pattern.compile("(?:(-?[a-z_]{1,20}):)?(\\d{1,16}):(\\d{1,18})");

    /** Before every ticket. */
    static final Place START = new Place(TicketSort.NEWEST, 0, 0);

    static Place of(TicketSort sort, Ticket last) {
        return new Place(sort, sort.keyOf(last), last.id().number());
    }

    /** @throws IllegalArgumentException when the cursor is not one of ours, or of a list in another order */
    static Place of(TicketSort sort, String cursor) {
        var parts = OURS.matcher(decoded(cursor));
        if (!parts.matches()) {
            throw new IllegalArgumentException("The cursor is none of ours");
        }
        var of = parts.group(1) == null ? TicketSort.NEWEST : TicketSort.of(parts.group(1));
        if (!of.equals(sort)) {
            throw new IllegalArgumentException("The cursor belongs to a list in the order " + of.word());
        }
        var key = Long.parseLong(parts.group(2));
        if (sort.key() == TicketSort.Key.PRIORITY && (key < 1 || key > Priority.values().length)) {
            throw new IllegalArgumentException("The cursor is none of ours");
        }
        return new Place(sort, key, Long.parseLong(parts.group(3)));
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Not even Base64, so it is refused in our own words.
            return "";
        }
    }

    Instant time() {
        return Instant.EPOCH.plus(key, ChronoUnit.MICROS);
    }

    /** The key as the column of the order has it. */
    Object column() {
        return switch (sort.key()) {
            case UPDATED_AT, CREATED_AT -> time().atOffset(ZoneOffset.UTC);
            case PRIORITY -> Priority.values()[(int) key - 1].word();
            case NUMBER -> number;
        };
    }

    String cursor() {
        var text = (sort.equals(TicketSort.NEWEST) ? "" : sort.word() + ":") + key + ":" + number;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
