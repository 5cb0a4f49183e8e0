package pro.supportmax.compliance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pro.supportmax.kernel.Actor;

/**
 * One fact as the trail keeps it.
 *
 * @param id number of the entry, rising in the order of writing
 * @param type the fact's type, {@code "tickets.TicketEvent.Replied"}
 * @param subject what it happened to, {@code "ticket:1042"}
 * @param content the fact as canonical JSON: keys sorted, no blanks
 * @param position place in the chain, counted from 1; null until sealed
 * @param hash SHA-256 of the entry and of the hash before it, hexadecimal; null until sealed
 */
public record AuditEntry(
        long id,
        Instant at,
        Actor by,
        String type,
        String subject,
        String content,
        @Nullable Long position,
        @Nullable String hash) {}
