package pro.supportmax.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pro.supportmax.desk.Decision.Cause;
import pro.supportmax.kernel.Confidence;
import pro.supportmax.sla.Schedules;

/**
 * Where a ticket goes to people while nobody is there, its customer is told when somebody will be. This is the one place
 * that does so, whatever led to it; the trace says that it did.
 */
@Component
class AwayMessages {

    private final Schedules schedules;
    private final Clock clock;

    AwayMessages(Schedules schedules, Clock clock) {
        this.schedules = schedules;
        this.clock = clock;
    }

    /** The same thought; an escalation tells the customer more when it happens outside the inbox's hours. */
    Thought added(String inbox, Thought thought) {
        if (!(thought.decision() instanceof Decision.Escalate escalate) || !mayBeTold(escalate)) {
            return thought;
        }
        return schedules
                .awayMessage(inbox, clock.instant())
                .map(message -> told(thought, escalate, message))
                .orElse(thought);
    }

    /** Machines and senders of whom nobody knows who they are get no answer that they could answer. */
    private static boolean mayBeTold(Decision.Escalate escalate) {
        return escalate.toCustomer() != null || escalate.cause() == Cause.PEOPLE_ONLY;
    }

    private static Thought told(Thought thought, Decision.Escalate escalate, String message) {
        var reply = Optional.ofNullable(escalate.toCustomer())
                .map(said -> new Decision.Reply(said.text() + "\n\n" + message, said.citations(), said.confidence()))
                .orElseGet(() -> new Decision.Reply(message, List.of(), Confidence.CERTAIN));
        var steps = new ArrayList<>(thought.trace().steps());
        steps.add(new Trace.Step("away", "Nobody is there; the away message is added", Map.of("message", message), 0));
        return new Thought(escalate.telling(reply), thought.reading(), thought.proposal(), new Trace(steps));
    }
}
