package pro.supportmax.triage.classifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import pro.supportmax.models.Embedding;

class ClassifierTests {

    private static final int DIMENSIONS = 32;

    @Test
    void tellsClassesApartThatItHasLearned() {
        var classifier = Classifier.train(cloud(1, 40, 0.5), TrainingOptions.standard());

        var right = cloud(2, 100, 0.5).stream()
                .filter(e -> classifier.predict(e.x()).label().equals(e.label()))
                .count();

        assertThat(right).isGreaterThan(380);
        assertThat(classifier.labels()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void isAsOftenRightAsItSays() {
        var classifier = Classifier.train(cloud(1, 150, 1.1), TrainingOptions.standard());
        var fresh = cloud(2, 500, 1.1);
        var predictions = fresh.stream().map(e -> classifier.predict(e.x())).toList();

        double said = predictions.stream()
                .mapToDouble(p -> p.confidence().value())
                .average()
                .orElseThrow();
        double right = 0;
        for (int i = 0; i < fresh.size(); i++) {
            right += predictions.get(i).label().equals(fresh.get(i).label()) ? 1.0 / fresh.size() : 0;
        }

        assertThat(right).isBetween(0.6, 0.97);
        assertThat(said).isCloseTo(right, Offset.offset(0.05));
    }

    @Test
    void probabilitiesAddUpAndComeInOrder() {
        var classifier = Classifier.train(cloud(1, 40, 0.5), TrainingOptions.standard());

        var prediction = classifier.predict(cloud(3, 1, 0.5).getFirst().x());

        assertThat(prediction.probabilities().values().stream()
                        .mapToDouble(p -> p)
                        .sum())
                .isCloseTo(1, Offset.offset(1e-4));
        assertThat(List.copyOf(prediction.probabilities().values()))
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(prediction.probabilities().keySet().iterator().next()).isEqualTo(prediction.label());
    }

    @Test
    void whatItHasNeverSeenIsUnfamiliar() {
        var classifier = Classifier.train(cloud(1, 40, 0.5), TrainingOptions.standard());
        var strange = new float[DIMENSIONS];
        strange[20] = 1;

        assertThat(classifier.predict(new Embedding(strange)).familiarity())
                .isLessThan(cloud(2, 50, 0.5).stream()
                        .mapToDouble(e -> classifier.predict(e.x()).familiarity())
                        .min()
                        .orElseThrow());
    }

    @Test
    void theSameExamplesAndSeedGiveTheSameClassifier() {
        var first = Classifier.train(cloud(1, 30, 0.8), TrainingOptions.standard());
        var second = Classifier.train(cloud(1, 30, 0.8), TrainingOptions.standard());

        for (var example : cloud(4, 10, 0.8)) {
            assertThat(first.predict(example.x())).isEqualTo(second.predict(example.x()));
        }
    }

    @Test
    void aRareClassIsHeardWhenClassesAreBalanced() {
        var examples = new ArrayList<>(cloud(1, 200, 0.9));
        examples.removeIf(e -> e.label().equals("d"));
        cloud(5, 12, 0.9).stream().filter(e -> e.label().equals("d")).forEach(examples::add);
        var classifier = Classifier.train(examples, new TrainingOptions(1, 14, 1, true));

        var found = cloud(6, 100, 0.9).stream()
                .filter(e -> e.label().equals("d"))
                .filter(e -> classifier.predict(e.x()).label().equals("d"))
                .count();

        assertThat(found).isGreaterThan(50);
    }

    @Test
    void oneClassIsNoChoice() {
        var one = cloud(1, 5, 0.5).stream().filter(e -> e.label().equals("a")).toList();

        assertThatIllegalArgumentException().isThrownBy(() -> Classifier.train(one, TrainingOptions.standard()));
    }

    /** Four classes around four axes of a sphere. */
    private static List<Example> cloud(long seed, int each, double noise) {
        var random = new Random(seed);
        var examples = new ArrayList<Example>();
        for (int c = 0; c < 4; c++) {
            for (int i = 0; i < each; i++) {
                var x = new float[DIMENSIONS];
                double squares = 0;
                for (int d = 0; d < DIMENSIONS; d++) {
                    x[d] = (float) (random.nextGaussian() * noise / Math.sqrt(8) + (d == c ? 1 : 0));
                    squares += x[d] * x[d];
                }
                for (int d = 0; d < DIMENSIONS; d++) {
                    x[d] /= (float) Math.sqrt(squares);
                }
                examples.add(new Example(new Embedding(x), String.valueOf("abcd".charAt(c))));
            }
        }
        return examples;
    }
}
