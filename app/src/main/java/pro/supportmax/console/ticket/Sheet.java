package pro.supportmax.console.ticket;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All of a ticket that its page shows.
 *
 * @param draft what the AI would answer, when a teammate has to send it
 * @param last sequence number of the last message
 */
public record Sheet(
        Head head, List<Bubble> messages, @Nullable Bubble draft, int last, Portrait customer, List<TurnCard> turns) {}
