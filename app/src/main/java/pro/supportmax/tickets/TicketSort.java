package pro.supportmax.tickets;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * The order of a list. Tickets that are equal in the key follow each other by number, in the same direction.
 *
 * @param falling the greatest key first
 */
public record TicketSort(Key key, boolean falling) {

    /** What to sort by. */
    public enum Key {
        UPDATED_AT,
        CREATED_AT,
        /** P1, the most urgent, is the least. */
        PRIORITY,
        NUMBER
    }

    /** The last changed first. */
    public static final TicketSort NEWEST = new TicketSort(Key.UPDATED_AT, true);

    /**
     * @param word {@code updated_at, created_at, priority} or {@code number}; {@code -} before it turns it around
     * @throws IllegalArgumentException when there is no such order
     */
    public static TicketSort of(String word) {
        var falling = word.startsWith("-");
        var name = falling ? word.substring(1) : word;
        for (var key : Key.values()) {
            if (name.equals(column(key))) {
                return new TicketSort(key, falling);
            }
        }
        throw new IllegalArgumentException(
                "The order is updated_at, created_at, priority or number, with a - before it for the greatest first");
    }

    /** How the API and the ledger spell it. */
    public String word() {
        return (falling ? "-" : "") + column(key);
    }

    private static String column(Key key) {
        return key.name().toLowerCase(Locale.ROOT);
    }

    String order() {
        var way = falling ? " desc" : "";
        return key == Key.NUMBER ? " order by number" + way : " order by " + column(key) + way + ", number" + way;
    }

    /** What comes after a place, with the parameters {@code key} and {@code number}. */
    String onwards() {
        var way = falling ? "<" : ">";
        return key == Key.NUMBER
                ? "number " + way + " :number"
                : "(%s, number) %s (:key, :number)".formatted(column(key), way);
    }

    long keyOf(Ticket ticket) {
        return switch (key) {
            case UPDATED_AT -> ChronoUnit.MICROS.between(Instant.EPOCH, ticket.updatedAt());
            case CREATED_AT -> ChronoUnit.MICROS.between(Instant.EPOCH, ticket.createdAt());
            case PRIORITY -> ticket.priority().ordinal() + 1L;
            case NUMBER -> 0;
        };
    }
}
