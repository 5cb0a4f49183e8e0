package pro.supportmax.workbench.measures;

import java.util.Arrays;

/**
 * How well a score tells two kinds apart. Positives should score higher than negatives.
 *
 * @param positives scores of what is to be found
 * @param negatives scores of what is to be left alone
 */
public record Separation(double[] positives, double[] negatives) {

    public Separation {
        positives = sorted(positives);
        negatives = sorted(negatives);
    }

    /**
     * Area under the receiver operating characteristic: the probability that a positive outscores a negative, ties count
     * half (Mann and Whitney 1947; Hanley and McNeil 1982).
     */
    public double area() {
        double wins = 0;
        for (double positive : positives) {
            int below = firstAtLeast(negatives, positive);
            int upTo = firstAtLeast(negatives, Math.nextUp(positive));
            wins += below + (upTo - below) / 2.0;
        }
        return wins / positives.length / negatives.length;
    }

    /** The lowest threshold at which at most this share of the negatives score as high. */
    public double threshold(double falseShare) {
        int allowed = (int) Math.floor(falseShare * negatives.length + 1e-9);
        return allowed >= negatives.length
                ? Double.NEGATIVE_INFINITY
                : Math.nextUp(negatives[negatives.length - 1 - allowed]);
    }

    /** The share of positives that reach the threshold. */
    public double found(double threshold) {
        return share(positives, threshold);
    }

    /** The share of negatives that reach the threshold. */
    public double falselyFound(double threshold) {
        return share(negatives, threshold);
    }

    private static double share(double[] scores, double threshold) {
        return (double) (scores.length - firstAtLeast(scores, threshold)) / scores.length;
    }

    private static int firstAtLeast(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double[] sorted(double[] scores) {
        if (scores.length == 0) {
            throw new IllegalArgumentException("Two kinds are needed to tell them apart");
        }
        var copy = scores.clone();
        Arrays.sort(copy);
        return copy;
    }
}
