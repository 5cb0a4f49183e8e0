package pro.supportmax.triage.classifiers;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Remembers every example and asks how densely each class lies around a text: a kernel density estimate on the sphere
 * (von Mises–Fisher kernel, exp(β(cos − 1))). It knows small and oddly shaped classes better than a line does, and it is
 * the only part that can say "I have seen nothing like this".
 */
final class Neighbours {

    /** How fast an example's say falls with its distance; chosen by cross-validation, flat between 20 and 30. */
    private static final float BETA = 25;

    /** What a class without a neighbour gets: as much as one example at cosine 0.2. */
    private static final float FLOOR = -20;

    private final int classes;
    private final int[] targets;

    /** Dimension by dimension, in 16 bits a number (IEEE 754 binary16): half as much to read, at no loss that counts. */
    private final short[] columns;

    private Neighbours(int classes, int[] targets, short[] columns) {
        this.classes = classes;
        this.targets = targets;
        this.columns = columns;
    }

    static Neighbours of(float[][] inputs, int[] targets, int classes) {
        int n = inputs.length;
        var columns = new short[inputs[0].length * n];
        for (int e = 0; e < n; e++) {
            for (int i = 0; i < inputs[e].length; i++) {
                columns[i * n + e] = Float.floatToFloat16(inputs[e][i]);
            }
        }
        return new Neighbours(classes, targets, columns);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(targets.length);
        for (int target : targets) {
            out.writeShort(target);
        }
        out.writeInt(columns.length);
        for (short value : columns) {
            out.writeShort(value);
        }
    }

    static Neighbours read(DataInputStream in, int classes) throws IOException {
        var targets = new int[in.readInt()];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = in.readUnsignedShort();
        }
        var columns = new short[in.readInt()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = in.readShort();
        }
        return new Neighbours(classes, targets, columns);
    }

    /** The logarithm of each class's density at a text. */
    float[] logDensities(float[] input) {
        int n = targets.length;
        var cosines = new float[n];
        for (int i = 0; i < input.length; i++) {
            add(input[i], i * n, cosines);
        }
        var sums = new double[classes];
        for (int e = 0; e < n; e++) {
            sums[targets[e]] += Math.exp(BETA * (cosines[e] - 1));
        }
        var densities = new float[classes];
        for (int c = 0; c < classes; c++) {
            densities[c] = Math.max(FLOOR, (float) Math.log(sums[c]));
        }
        return densities;
    }

    /** A loop without a reduction, which the compiler turns into vector instructions, the widening included. */
    private void add(float x, int row, float[] cosines) {
        for (int e = 0; e < cosines.length; e++) {
            cosines[e] += x * Float.float16ToFloat(columns[row + e]);
        }
    }
}
