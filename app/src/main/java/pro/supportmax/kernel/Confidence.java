package pro.supportmax.kernel;

/** A calibrated probability of being right, from 0 to 1. */
public record Confidence(double value) implements Comparable<Confidence> {

    public static final Confidence NONE = new Confidence(0);
    public static final Confidence CERTAIN = new Confidence(1);

    public Confidence {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("A confidence lies between 0 and 1, got " + value);
        }
    }

    public boolean atLeast(double threshold) {
        return value >= threshold;
    }

    @Override
    public int compareTo(Confidence other) {
        return Double.compare(value, other.value);
    }
}
