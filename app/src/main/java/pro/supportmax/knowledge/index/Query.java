package pro.supportmax.knowledge.index;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question on its way through the index.
 *
 * @param vector its embedding, of unit length
 * @param earlier what was asked before in the same conversation, null when nothing was; it helps to rank and is never
 *     evidence
 * @param filter wanted labels
 */
public record Query(String text, float[] vector, @Nullable Earlier earlier, Map<String, String> filter) {

    /** A question before this one. */
    public record Earlier(String text, float[] vector) {}

    /** How much what was asked before counts; measured on MTRAG: 0.2 to 0.5 do equally well. */
    static final float EARLIER = 0.3f;

    /** The direction to look into: the question's, turned a little towards the one before. */
    float[] direction() {
        if (earlier == null) {
            return vector;
        }
        var sum = new float[vector.length];
        double squares = 0;
        for (int i = 0; i < sum.length; i++) {
            sum[i] = vector[i] + EARLIER * earlier.vector()[i];
            squares += (double) sum[i] * sum[i];
        }
        float scale = (float) (1 / Math.sqrt(Math.max(squares, 1e-12)));
        for (int i = 0; i < sum.length; i++) {
            sum[i] *= scale;
        }
        return sum;
    }
}
