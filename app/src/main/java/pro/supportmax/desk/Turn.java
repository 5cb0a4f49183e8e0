package pro.supportmax.desk;

import java.util.UUID;
import pro.supportmax.kernel.TicketId;

/**
 * One turn that this process may work on until its lease lapses.
 *
 * @param attempt how often it has been started, from 1
 * @param lease the number of the lease; a commit with an older one is refused
 */
record Turn(UUID id, TicketId ticket, UUID message, int attempt, long lease) {}
