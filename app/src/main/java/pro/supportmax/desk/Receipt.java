package pro.supportmax.desk;

import java.util.UUID;
import pro.supportmax.kernel.TicketId;

/**
 * Proof that a message is stored.
 *
 * @param duplicate true when the message had been taken in before; ticket and message are then those of the first time
 */
public record Receipt(TicketId ticket, UUID message, boolean duplicate) {}
