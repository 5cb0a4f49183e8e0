package pro.supportmax.guard;

import java.util.List;

/** The last word on a text that is about to leave. */
public sealed interface Verdict {

    /** The text may leave as it stands. */
    record Released(String text) implements Verdict {}

    /** The text stays here; each reason is a sentence for the trace. */
    record Withheld(List<String> reasons) implements Verdict {
        public Withheld {
            reasons = List.copyOf(reasons);
        }
    }
}
