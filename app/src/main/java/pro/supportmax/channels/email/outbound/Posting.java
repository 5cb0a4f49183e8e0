package pro.supportmax.channels.email.outbound;

import java.time.Instant;
import java.util.UUID;
import pro.supportmax.kernel.TicketId;

/**
 * A reply that is on its way.
 *
 * @param message the message of the ticket
 * @param recipient the customer's address
 * @param messageId the mail's Message-ID without brackets, the same however often it is sent
 * @param attempt counted from 1
 * @param lease fences what is written down about it
 */
record Posting(
        UUID id,
        UUID message,
        TicketId ticket,
        String inbox,
        String recipient,
        String messageId,
        int attempt,
        long lease,
        Instant since) {}
