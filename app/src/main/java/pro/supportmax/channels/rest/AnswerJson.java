package pro.supportmax.channels.rest;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pro.supportmax.desk.Decision;
import pro.supportmax.kernel.Citation;

/**
 * What the desk would say to a question.
 *
 * @param outcome {@code answered, abstained, escalated}
 * @param text what the customer would read
 * @param confidence probability of being right, 0 to 1
 * @param citations the sources, in the order of their numbers
 * @param reason why it was not answered, null when it was
 */
record AnswerJson(
        String outcome,
        String text,
        double confidence,
        List<Citation> citations,
        @Nullable String reason) {

    static AnswerJson of(Decision decision) {
        var said = Optional.ofNullable(decision.said());
        return new AnswerJson(
                decision.word(),
                said.map(Decision.Reply::text).orElse(""),
                said.map(reply -> reply.confidence().value()).orElse(0.0),
                said.map(Decision.Reply::citations).orElse(List.of()),
                decision instanceof Decision.Escalate escalate ? escalate.reason() : null);
    }
}
