package pro.supportmax.tickets;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * All tickets in the order of their last change, for whoever keeps a copy of them. A ticket that changes moves to the
 * end, so that it is met again, never missed. A change is handed out when no older one can follow any more: two seconds
 * after it was made, or when the transactions that began before it have ended.
 */
@Component
public class TicketExport {

    private static final Duration CLOCKS = Duration.ofSeconds(2);

    private final TicketRows rows;
    private final Clock clock;

    TicketExport(TicketRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * A part of the export.
     *
     * @param after cursor of what follows, now or later; null only as long as there is no ticket at all
     * @param more whether something follows already
     */
    public record Portion(List<Ticket> tickets, @Nullable String after, boolean more) {
        public Portion {
            tickets = List.copyOf(tickets);
        }
    }

    /**
     * What follows a cursor.
     *
     * @param after cursor of an earlier portion; null begins with the ticket that has rested longest
     * @param limit 1 to 100
     * @throws IllegalArgumentException when the cursor is none of ours or the limit is out of range
     */
    public Portion after(@Nullable String after, int limit) {
        if (limit < 1 || limit > 100) {
            throw new IllegalArgumentException("A portion has 1 to 100 tickets, got " + limit);
        }
        var from = after == null ? Place.START : Place.of(TicketSort.NEWEST, after);
        var found = rows.changed(from, clock.instant().minus(CLOCKS), CLOCKS, limit + 1);
        var portion = found.subList(0, Math.min(limit, found.size()));
        return new Portion(
                portion,
                portion.isEmpty()
                        ? after
                        : Place.of(TicketSort.NEWEST, portion.getLast()).cursor(),
                found.size() > limit);
    }
}
