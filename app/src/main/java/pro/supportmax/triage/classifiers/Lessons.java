package pro.supportmax.triage.classifiers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGeneratorFactory;

/** Examples as numbers: inputs, and for each the index of its class. */
record Lessons(List<String> labels, float[][] inputs, int[] targets) {

    /** One example in this many is held out to fit the temperature. */
    private static final int HELD_OUT = 6;

    record Parts(Lessons rest, Lessons heldOut) {}

    static Lessons of(List<Example> examples) {
        var labels = examples.stream().map(Example::label).distinct().sorted().toList();
        if (labels.size() < 2) {
            throw new IllegalArgumentException("A classifier needs examples of two classes or more, got " + labels);
        }
        return new Lessons(
                labels,
                examples.stream().map(e -> e.x().values()).toArray(float[][]::new),
                examples.stream().mapToInt(e -> labels.indexOf(e.label())).toArray());
    }

    /** Holds out every sixth example of each class, in an order that the seed decides. */
    Parts split(long seed) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < targets.length; i++) {
            order.add(i);
        }
        Collections.shuffle(
                order, Random.from(RandomGeneratorFactory.of("L64X128MixRandom").create(seed)));
        var seen = new int[labels.size()];
        var rest = new ArrayList<Integer>();
        var heldOut = new ArrayList<Integer>();
        for (int i : order) {
            (++seen[targets[i]] % HELD_OUT == 0 ? heldOut : rest).add(i);
        }
        return new Parts(only(rest), only(heldOut));
    }

    private Lessons only(List<Integer> chosen) {
        return new Lessons(
                labels,
                chosen.stream().map(i -> inputs[i]).toArray(float[][]::new),
                chosen.stream().mapToInt(i -> targets[i]).toArray());
    }
}
