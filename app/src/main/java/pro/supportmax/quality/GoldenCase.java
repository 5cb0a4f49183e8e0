package pro.supportmax.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pro.supportmax.quality.spi.Candidate.Outcome;

/**
 * A customer's message, or several in a row, and what must and must never come of it.
 *
 * @param id unique among all cases
 * @param file the name of the file that it stands in
 * @param customer e-mail address of who writes; null for a stranger
 * @param domain the domain that a support lead would choose; null where none is the right one
 * @param priority {@code P1} to {@code P4}; null where it is not judged
 * @param steps the customer's messages in order, at least one
 */
public record GoldenCase(
        String id,
        String file,
        Split split,
        @Nullable String customer,
        @Nullable String domain,
        @Nullable String priority,
        List<Step> steps) {

    /** What a case is for: thresholds are chosen on {@code TUNE}, and {@code TEST} tells what they are worth. */
    public enum Split {
        TUNE,
        TEST
    }

    /**
     * One message.
     *
     * @param must null where only the routing is judged
     * @param never words that must not be said, whatever the outcome
     */
    public record Step(String when, @Nullable Must must, List<String> never) {
        public Step {
            never = List.copyOf(never);
        }
    }

    /**
     * What a right answer looks like.
     *
     * @param cites groups of article slugs; one of each group must be cited
     * @param contains groups of spellings; one of each group must be in the text
     */
    public record Must(Outcome outcome, List<List<String>> cites, List<List<String>> contains) {
        public Must {
            cites = List.copyOf(cites);
            contains = List.copyOf(contains);
        }

        boolean answerable() {
            return outcome == Outcome.ANSWERED;
        }
    }

    public GoldenCase {
        steps = List.copyOf(steps);
    }

    /** Whether it has several messages, so that the later ones can only be understood from the earlier ones. */
    public boolean conversation() {
        return steps.size() > 1;
    }
}
