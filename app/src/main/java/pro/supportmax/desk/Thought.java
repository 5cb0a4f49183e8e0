package pro.supportmax.desk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pro.supportmax.agents.Proposal;
import pro.supportmax.triage.Reading;

/**
 * The result of thinking about a turn, before anything has changed.
 *
 * @param reading what the message means; empty when nobody had to read it
 * @param proposal what the crew found, whether it is sent or not; empty like the reading
 */
record Thought(
        Decision decision,
        @Nullable Reading reading,
        @Nullable Proposal proposal,
        Trace trace) {

    static Thought leftToPeople(Trace trace) {
        return new Thought(new Decision.Stay("A teammate has this ticket."), null, null, trace);
    }

    /** A decision that needed no reading. */
    static Thought unread(Decision decision) {
        return new Thought(decision, null, null, Trace.EMPTY);
    }

    /** Whose matter it is, when the message is about one. */
    Optional<String> domain() {
        return Optional.ofNullable(proposal).map(Proposal::domain);
    }
}
