package pro.supportmax.models;

import org.jspecify.annotations.Nullable;
import pro.supportmax.kernel.TicketId;

/**
 * What a language model is asked.
 *
 * @param name the prompt's resource and version, for the trace: {@code "agents/answer@3"}
 * @param system what the model is told to be and do
 * @param user the case at hand; may hold personal data, which is masked before it leaves
 * @param ticket the ticket that the call is counted on, if any
 */
public record Prompt(
        String name, String system, String user, @Nullable TicketId ticket) {}
