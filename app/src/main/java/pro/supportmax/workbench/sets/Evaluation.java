package pro.supportmax.workbench.sets;

import java.util.List;
import pro.supportmax.workbench.measures.Figure;

/** Measures the product on one set. */
public interface Evaluation {

    /** @throws MissingSet when what it needs is not there */
    Outcome run(Bench bench);

    /**
     * What came out.
     *
     * @param findings sentences for people: confusions, misses, a curve
     */
    record Outcome(List<Figure> figures, List<String> findings) {
        public Outcome {
            figures = List.copyOf(figures);
            findings = List.copyOf(findings);
        }
    }
}
