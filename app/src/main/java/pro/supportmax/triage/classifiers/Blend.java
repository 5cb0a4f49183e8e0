package pro.supportmax.triage.classifiers;

import java.util.ArrayList;
import java.util.List;

/**
 * How the two voices of a classifier are weighed, and how much their sum is cooled. Both numbers are fitted on texts that
 * the classifier has not learned from, for the least log loss: the measure that rewards honest probabilities.
 *
 * @param share how much the neighbours count; large where classes are small or oddly shaped, small where a line will do
 * @param temperature above 1 where the voices together are too sure
 */
record Blend(double share, double temperature) {

    /** Before anything is known. */
    static final Blend EVEN = new Blend(1, 1.5);

    private static final double[] SHARES = {0, 0.25, 0.5, 1, 1.5, 2};
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final double COLDEST = 0.2;
    private static final double HOTTEST = 10;

    /** What the two voices said about one text. */
    record Heard(float[] line, float[] neighbours, int target) {}

    static Blend fit(List<Heard> heldOut) {
        if (heldOut.isEmpty()) {
            return EVEN;
        }
        var best = EVEN;
        double least = Double.POSITIVE_INFINITY;
        for (double share : SHARES) {
            var mixed = new ArrayList<float[]>();
            heldOut.forEach(heard -> mixed.add(mix(heard.line(), heard.neighbours(), share, 1)));
            double temperature = temperature(mixed, heldOut);
            double loss = loss(mixed, heldOut, temperature);
            if (loss < least) {
                least = loss;
                best = new Blend(share, temperature);
            }
        }
        return best;
    }

    /** Logarithms of the probabilities. */
    float[] apply(float[] line, float[] neighbours) {
        return Softmax.logProbabilities(mix(line, neighbours, share, temperature));
    }

    private static float[] mix(float[] line, float[] neighbours, double share, double temperature) {
        var mixed = new float[line.length];
        for (int c = 0; c < mixed.length; c++) {
            mixed[c] = (float) ((line[c] + share * neighbours[c]) / temperature);
        }
        return mixed;
    }

    /** The temperature of least loss, by golden-section search over its logarithm. */
    private static double temperature(List<float[]> mixed, List<Heard> heldOut) {
        double low = Math.log(COLDEST);
        double high = Math.log(HOTTEST);
        while (high - low > 0.02) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (loss(mixed, heldOut, Math.exp(left)) < loss(mixed, heldOut, Math.exp(right))) {
                high = right;
            } else {
                low = left;
            }
        }
        return Math.exp((low + high) / 2);
    }

    private static double loss(List<float[]> mixed, List<Heard> heldOut, double temperature) {
        double loss = 0;
        for (int i = 0; i < mixed.size(); i++) {
            var cooled = mixed.get(i).clone();
            for (int c = 0; c < cooled.length; c++) {
                cooled[c] /= (float) temperature;
            }
            loss -= Softmax.logProbabilities(cooled)[heldOut.get(i).target()];
        }
        return loss;
    }
}
