package pro.supportmax.triage.classifiers;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Multinomial logistic regression, trained with Adam (Kingma and Ba 2015, algorithm 1) and decoupled weight decay
 * (Loshchilov and Hutter 2019). The weights of all classes for one input stand together, so that every inner loop runs
 * over classes without a reduction; the compiler turns those into vector instructions.
 */
final class Softmax {

    private static final int BATCH = 32;
    private static final double RATE = 0.002;
    private static final float MEAN_DECAY = 0.9f;
    private static final float VARIANCE_DECAY = 0.999f;

    /** Unit vectors of 384 parts have parts of about 1/20; Adam's step is made for parts of about 1. */
    private static final float SCALE = 20;

    private final int classes;
    private final float[] weights;

    /** @param weights classes × (inputs + 1), input by input, the bias last */
    Softmax(int classes, float[] weights) {
        this.classes = classes;
        this.weights = weights;
    }

    int classes() {
        return classes;
    }

    float[] weights() {
        return weights;
    }

    static Softmax train(float[][] inputs, int[] targets, int classes, TrainingOptions options) {
        var training = new Training(classes, inputs[0].length, options);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(options.seed());
        var importance = importance(targets, classes, options.balanced());
        var order = new int[inputs.length];
        Arrays.setAll(order, i -> i);
        int steps = options.epochs() * ((inputs.length + BATCH - 1) / BATCH);
        for (int epoch = 0; epoch < options.epochs(); epoch++) {
            shuffle(order, random);
            for (int start = 0; start < order.length; start += BATCH) {
                int end = Math.min(order.length, start + BATCH);
                for (int i = start; i < end; i++) {
                    int target = targets[order[i]];
                    training.learn(inputs[order[i]], target, importance[target] / (end - start));
                }
                training.step(steps);
            }
        }
        return training.softmax;
    }

    /** Scores of all classes before they are made probabilities. */
    float[] scores(float[] input) {
        var scores = Arrays.copyOfRange(weights, input.length * classes, (input.length + 1) * classes);
        for (int i = 0; i < input.length; i++) {
            float x = input[i] * SCALE;
            int row = i * classes;
            for (int c = 0; c < classes; c++) {
                scores[c] += x * weights[row + c];
            }
        }
        return scores;
    }

    /** Turns scores into logarithms of probabilities, in place. */
    static float[] logProbabilities(float[] scores) {
        float most = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            most = Math.max(most, score);
        }
        double sum = 0;
        for (float score : scores) {
            sum += Math.exp(score - most);
        }
        float total = most + (float) Math.log(sum);
        for (int c = 0; c < scores.length; c++) {
            scores[c] -= total;
        }
        return scores;
    }

    private static float[] importance(int[] targets, int classes, boolean balanced) {
        var importance = new float[classes];
        if (!balanced) {
            Arrays.fill(importance, 1);
            return importance;
        }
        for (int target : targets) {
            importance[target]++;
        }
        for (int c = 0; c < classes; c++) {
            importance[c] = (float) Math.sqrt(targets.length / (classes * Math.max(1.0, importance[c])));
        }
        return importance;
    }

    private static void shuffle(int[] order, RandomGenerator random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }

    private static final class Training {
        private final Softmax softmax;
        private final float[] gradient;
        private final float[] mean;
        private final float[] variance;
        private final TrainingOptions options;
        private int step;

        Training(int classes, int inputs, TrainingOptions options) {
            int size = (inputs + 1) * classes;
            this.softmax = new Softmax(classes, new float[size]);
            this.gradient = new float[size];
            this.mean = new float[size];
            this.variance = new float[size];
            this.options = options;
        }

        void learn(float[] input, int target, float importance) {
            int classes = softmax.classes;
            var error = logProbabilities(softmax.scores(input));
            for (int c = 0; c < classes; c++) {
                error[c] = (float) Math.exp(error[c]) * importance;
            }
            error[target] -= importance;
            for (int i = 0; i < input.length; i++) {
                float x = input[i] * SCALE;
                int row = i * classes;
                for (int c = 0; c < classes; c++) {
                    gradient[row + c] += x * error[c];
                }
            }
            int bias = input.length * classes;
            for (int c = 0; c < classes; c++) {
                gradient[bias + c] += error[c];
            }
        }

        /** One step of Adam; its rate falls along half a cosine to zero at the last step. */
        void step(int steps) {
            step++;
            double rate = RATE * 0.5 * (1 + Math.cos(Math.PI * step / steps));
            float corrected =
                    (float) (rate * Math.sqrt(1 - Math.pow(VARIANCE_DECAY, step)) / (1 - Math.pow(MEAN_DECAY, step)));
            float decay = (float) (1 - rate * options.weightDecay());
            var w = softmax.weights;
            for (int i = 0; i < w.length; i++) {
                float g = gradient[i];
                mean[i] = MEAN_DECAY * mean[i] + (1 - MEAN_DECAY) * g;
                variance[i] = VARIANCE_DECAY * variance[i] + (1 - VARIANCE_DECAY) * g * g;
                w[i] = w[i] * decay - corrected * mean[i] / ((float) Math.sqrt(variance[i]) + 1e-8f);
                gradient[i] = 0;
            }
        }
    }
}
