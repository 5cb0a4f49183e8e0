package pro.supportmax.triage.classifiers;

/**
 * How a classifier learns.
 *
 * @param seed of the order of examples and of the held-out part; the same seed gives the same classifier
 * @param epochs passes over the examples
 * @param weightDecay strength of the pull of all weights to zero (L2)
 * @param balanced whether rare classes weigh more, so that a class of 15 examples is not drowned by one of 300
 */
public record TrainingOptions(long seed, int epochs, double weightDecay, boolean balanced) {

    /** Chosen by cross-validation on the training parts of BANKING77 and CLINC150; good for tens to thousands of texts. */
    public static TrainingOptions standard() {
        return new TrainingOptions(42, 14, 1, false);
    }
}
