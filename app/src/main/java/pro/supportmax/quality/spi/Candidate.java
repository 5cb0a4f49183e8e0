package pro.supportmax.quality.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pro.supportmax.kernel.Citation;
import pro.supportmax.kernel.Confidence;

/** Something that answers customers and can be judged: it answers without sending anything. */
public interface Candidate {

    /**
     * What it would do about a customer's message.
     *
     * @param customer e-mail address of the customer who asks; null for a stranger
     */
    Result answer(String message, @Nullable String customer);

    /** How a message ends. */
    enum Outcome {
        /** The machine answers alone. */
        ANSWERED,
        /** The machine says that it cannot answer, and hands over. */
        ABSTAINED,
        /** The message goes to a person because it should. */
        ESCALATED
    }

    /** Words for the customer and their sources. */
    record Said(String text, List<Citation> citations) {

        public static final Said NOTHING = new Said("", List.of());

        public Said {
            citations = List.copyOf(citations);
        }
    }

    /**
     * What the candidate made of a message.
     *
     * @param said what the customer is told
     * @param draft what the customer would be told if no answer were too unsure; null when there is no answer, or when
     *     something else than doubt holds it back
     * @param confidence how probably the draft is right, {@link Confidence#NONE} without a draft
     * @param domain the domain that the message is routed to
     * @param priority {@code P1} to {@code P4}
     * @param why one sentence on how it came about
     */
    record Result(
            Outcome outcome,
            Said said,
            @Nullable Said draft,
            Confidence confidence,
            String domain,
            String priority,
            String why) {}
}
