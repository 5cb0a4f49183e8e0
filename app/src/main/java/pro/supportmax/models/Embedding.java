package pro.supportmax.models;

import java.util.Arrays;

/**
 * The meaning of a text as a vector of unit length. Vectors of two models are not comparable.
 *
 * @param values the components; read only, for copying 384 floats at each look would cost more than it guards
 */
public record Embedding(float[] values) {

    /** Cosine similarity from -1 to 1; a plain dot product, for both are of unit length. */
    public double cosine(Embedding other) {
        if (other.values.length != values.length) {
            throw new IllegalArgumentException(
                    "Embeddings of two models: " + values.length + " and " + other.values.length + " dimensions");
        }
        float sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * other.values[i];
        }
        return sum;
    }

    public int dimensions() {
        return values.length;
    }

    /** Scales a raw vector to unit length, in place. A vector of zeros stays as it is. */
    static Embedding normalised(float[] raw) {
        double squares = 0;
        for (float v : raw) {
            squares += (double) v * v;
        }
        if (squares > 0) {
            float scale = (float) (1 / Math.sqrt(squares));
            for (int i = 0; i < raw.length; i++) {
                raw[i] *= scale;
            }
        }
        return new Embedding(raw);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Embedding that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Embedding[" + values.length + " dimensions]";
    }
}
