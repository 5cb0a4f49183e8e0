package pro.supportmax.channels.live;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.tickets.Message;

/**
 * What somebody wants to see of a ticket.
 *
 * @param after number of the last message already seen; null begins with what followed the customer's last message
 * @param visible which messages the watcher may see
 * @param telling how a message is told, as one event or several
 */
public record Watch(
        TicketId ticket,
        @Nullable Integer after,
        Predicate<Message> visible,
        Function<Message, List<Telling>> telling) {

    /** One event of a stream. */
    public record Telling(String event, Object content) {}
}
