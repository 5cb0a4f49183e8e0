package pro.supportmax.memory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pro.supportmax.kernel.Actor;

/**
 * What a specialist is told before it works.
 *
 * @param question the customer's message, completed by what it refers to, so that it can be understood alone
 * @param profile what is known of the customer, a sentence each
 * @param history earlier messages of the ticket, oldest first
 * @param tokens how many tokens the whole takes
 * @param dropped what did not fit, a phrase each; for the trace
 */
public record Briefing(String question, List<String> profile, List<Line> history, int tokens, List<String> dropped) {

    /** One earlier message: who spoke ({@code customer, ai, teammate, system}) and the words. */
    public record Line(String speaker, String text) {}

    /** What the customer said before, when it stands in the history; null when nothing does. */
    public @Nullable String before() {
        return history.reversed().stream()
                .filter(line -> line.speaker().equals(Actor.Type.CUSTOMER.word()))
                .map(Line::text)
                .findFirst()
                .orElse(null);
    }

    public Briefing {
        profile = List.copyOf(profile);
        history = List.copyOf(history);
        dropped = List.copyOf(dropped);
    }
}
