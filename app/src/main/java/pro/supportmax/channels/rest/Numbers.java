package pro.supportmax.channels.rest;

import pro.supportmax.kernel.NotFound;
import pro.supportmax.kernel.TicketId;

/** Numbers in addresses. */
final class Numbers {

    private Numbers() {}

    /** @throws NotFound for a number that no ticket can have */
    static TicketId ticket(long number) {
        if (number <= 0) {
            throw new NotFound("Ticket #" + number);
        }
        return new TicketId(number);
    }
}
