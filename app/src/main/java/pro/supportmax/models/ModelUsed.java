package pro.supportmax.models;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.Fact;
import pro.supportmax.kernel.TicketId;

/**
 * A language model was asked. Carries counts, never a text.
 *
 * @param ticket the ticket that the cost belongs to, if any
 * @param prompt the prompt's name and version
 * @param usage what it took; null when the call failed
 * @param outcome {@code "said"}, or why there is no answer
 */
public record ModelUsed(
        Instant at,
        @Nullable TicketId ticket,
        String prompt,
        @Nullable Usage usage,
        String outcome) implements Fact {

    @Override
    public Actor by() {
        return Actor.system("models");
    }

    @Override
    public String subject() {
        return ticket == null ? "prompt:" + prompt : "ticket:" + ticket.number();
    }
}
