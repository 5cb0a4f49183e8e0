package pro.supportmax.knowledge;

import java.util.List;
import pro.supportmax.kernel.Citation;
import pro.supportmax.kernel.Confidence;

/** What the articles say to a question. Nothing is said that does not stand in an article. */
public sealed interface Answer {

    /** The passages that were looked at, best first. */
    List<Passage> considered();

    /** The calibrated probability that the best evidence answers the question. */
    Confidence confidence();

    /**
     * Evidence was found.
     *
     * @param text the sentences or numbered steps, each taken word for word from a cited article, in reading order
     * @param citations one for each sentence or step of {@code text}, in the same order
     */
    record Found(String text, List<Citation> citations, Confidence confidence, List<Passage> considered)
            implements Answer {
        public Found {
            citations = List.copyOf(citations);
            considered = List.copyOf(considered);
        }
    }

    /**
     * The articles do not answer this.
     *
     * @param reason why, for the trace and for the teammate who takes over
     */
    record NotFound(String reason, List<Passage> considered, Confidence confidence) implements Answer {
        public NotFound {
            considered = List.copyOf(considered);
        }
    }
}
