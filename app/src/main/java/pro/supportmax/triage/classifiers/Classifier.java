package pro.supportmax.triage.classifiers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import pro.supportmax.kernel.Confidence;
import pro.supportmax.models.Embedding;

/**
 * Says which class a text belongs to, from its embedding. Two voices: logistic regression, which has learned what tells
 * the classes apart, and a kernel density over all examples, which has learned by heart. Together they beat either by
 * one to two points on BANKING77 and cost well under a millisecond. How they are weighed and how sure the sum may be is
 * fitted on a held-out part, so that probabilities can be taken at their word (Guo et al. 2017, "On Calibration of Modern
 * Neural Networks"). Immutable; training takes seconds, and the same examples and seed give the same classifier.
 */
public final class Classifier {

    /** How much being undecided between classes counts as being strange to all. */
    private static final double CHOICE = 2;

    private static final int RECENT = 200;

    private final List<String> labels;
    private final Centre centre;
    private final Softmax line;
    private final Neighbours neighbours;
    private final Fit fit;

    /** A message is read for several ends, and greetings and signatures come again and again. */
    private final Cache<Embedding, Prediction> recent =
            Caffeine.newBuilder().executor(Runnable::run).maximumSize(RECENT).build();

    /**
     * What was found out on held-out texts.
     *
     * @param familiarities how familiar each held-out text was, in rising order
     */
    record Fit(Blend blend, float[] familiarities) {
        static final Fit NONE = new Fit(Blend.EVEN, new float[0]);
    }

    private Classifier(List<String> labels, Centre centre, Softmax line, Neighbours neighbours, Fit fit) {
        this.labels = List.copyOf(labels);
        this.centre = centre;
        this.line = line;
        this.neighbours = neighbours;
        this.fit = fit;
    }

    /** @throws IllegalArgumentException when there are fewer than two classes */
    public static Classifier train(List<Example> examples, TrainingOptions options) {
        var lessons = Lessons.of(examples);
        var parts = lessons.split(options.seed());
        var rehearsal = learn(parts.rest(), options, Fit.NONE);
        var blend = Blend.fit(rehearsal.hear(parts.heldOut()));
        return learn(lessons, options, new Fit(blend, rehearsal.familiarities(parts.heldOut(), blend)));
    }

    private static Classifier learn(Lessons lessons, TrainingOptions options, Fit fit) {
        var centre = Centre.of(lessons.inputs());
        var inputs = centre.move(lessons.inputs());
        int classes = lessons.labels().size();
        return new Classifier(
                lessons.labels(),
                centre,
                Softmax.train(inputs, lessons.targets(), classes, options),
                Neighbours.of(inputs, lessons.targets(), classes),
                fit);
    }

    private float[] familiarities(Lessons lessons, Blend blend) {
        var found = new float[lessons.targets().length];
        for (int i = 0; i < found.length; i++) {
            found[i] = (float) predict(lessons.inputs()[i], blend).familiarity();
        }
        Arrays.sort(found);
        return found;
    }

    private List<Blend.Heard> hear(Lessons lessons) {
        var heard = new ArrayList<Blend.Heard>();
        for (int i = 0; i < lessons.targets().length; i++) {
            var input = centre.move(lessons.inputs()[i]);
            heard.add(new Blend.Heard(
                    Softmax.logProbabilities(line.scores(input)),
                    neighbours.logDensities(input),
                    lessons.targets()[i]));
        }
        return heard;
    }

    public Prediction predict(Embedding x) {
        return recent.get(x, meaning -> predict(meaning.values(), fit.blend()));
    }

    private Prediction predict(float[] raw, Blend blend) {
        var input = centre.move(raw);
        var densities = neighbours.logDensities(input);
        float densest = Float.NEGATIVE_INFINITY;
        for (float density : densities) {
            densest = Math.max(densest, density);
        }
        var p = blend.apply(Softmax.logProbabilities(line.scores(input)), densities);
        var probabilities = new LinkedHashMap<String, Double>();
        IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(c -> -p[c]))
                .forEach(c -> probabilities.put(labels.get(c), Math.exp(p[c])));
        var best = probabilities.firstEntry();
        double sure = Math.min(1, best.getValue());
        return new Prediction(
                best.getKey(),
                new Confidence(sure),
                Collections.unmodifiableMap(probabilities),
                densest + CHOICE * Math.log(sure));
    }

    /**
     * The familiarity under which a share of the texts in scope falls, as measured on held-out texts.
     *
     * @param rejected the share of texts in scope that may be taken for strangers, 0 to 1
     */
    public double familiarityThreshold(double rejected) {
        var f = fit.familiarities();
        return f.length == 0 ? Double.NEGATIVE_INFINITY : f[(int) Math.min(f.length - 1, rejected * f.length)];
    }

    /** Writes all that was learned; {@link #read} gives the same classifier. */
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(labels.size());
        for (var label : labels) {
            out.writeUTF(label);
        }
        writeFloats(out, centre.mean());
        writeFloats(out, line.weights());
        neighbours.write(out);
        out.writeDouble(fit.blend().share());
        out.writeDouble(fit.blend().temperature());
        writeFloats(out, fit.familiarities());
    }

    public static Classifier read(DataInputStream in) throws IOException {
        int classes = in.readInt();
        var labels = new ArrayList<String>();
        for (int i = 0; i < classes; i++) {
            labels.add(in.readUTF());
        }
        return new Classifier(
                labels,
                new Centre(readFloats(in)),
                new Softmax(classes, readFloats(in)),
                Neighbours.read(in, classes),
                new Fit(new Blend(in.readDouble(), in.readDouble()), readFloats(in)));
    }

    private static void writeFloats(DataOutputStream out, float[] values) throws IOException {
        out.writeInt(values.length);
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    private static float[] readFloats(DataInputStream in) throws IOException {
        var values = new float[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }

    /** The classes, sorted. */
    public List<String> labels() {
        return labels;
    }

    Blend blend() {
        return fit.blend();
    }
}
