package pro.supportmax.triage.classifiers;

/**
 * Moves embeddings away from what all of them have in common. Sentence encoders put all texts into a narrow cone; taking
 * most of the mean away spreads them over the sphere, and differences count (Mu and Viswanath 2018, "All-but-the-Top").
 */
record Centre(float[] mean) {

    /** How much of the mean goes; chosen by cross-validation, flat between 0.5 and 0.9. */
    private static final float SHARE = 0.7f;

    static Centre of(float[][] inputs) {
        var sums = new double[inputs[0].length];
        for (var input : inputs) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += input[i];
            }
        }
        var mean = new float[sums.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) (sums[i] / inputs.length);
        }
        return new Centre(mean);
    }

    float[] move(float[] input) {
        var moved = new float[input.length];
        double squares = 0;
        for (int i = 0; i < moved.length; i++) {
            moved[i] = input[i] - SHARE * mean[i];
            squares += (double) moved[i] * moved[i];
        }
        float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < moved.length; i++) {
            moved[i] *= scale;
        }
        return moved;
    }

    float[][] move(float[][] inputs) {
        var moved = new float[inputs.length][];
        for (int i = 0; i < inputs.length; i++) {
            moved[i] = move(inputs[i]);
        }
        return moved;
    }
}
