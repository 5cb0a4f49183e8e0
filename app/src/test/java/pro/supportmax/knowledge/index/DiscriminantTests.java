package pro.supportmax.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DiscriminantTests {

    private static final int DIMENSIONS = 24;

    @Test
    void tellsArticlesApartWhereTheyDifferAndNotWhereAllTextsVary() {
        var lessons = new Discriminant.Lessons();
        var random = new Random(7);
        for (int i = 0; i < 30; i++) {
            lessons.add("refunds", noisy(0, random));
            lessons.add("exports", noisy(1, random));
        }
        var discriminant = lessons.learned().orElseThrow();

        // far out in the direction in which all texts vary, and a little towards exports
        var question = new float[DIMENSIONS];
        question[2] = 3;
        question[1] = 0.6f;
        var opinion = discriminant.of(question);
        assertThat(opinion.best(2)).containsExactly("exports", "refunds");
        assertThat(Math.exp(opinion.of("exports")) + Math.exp(opinion.of("refunds")))
                .isEqualTo(1, within(1e-3));
        assertThat(opinion.of("an article that it never saw")).isLessThanOrEqualTo(opinion.of("refunds"));
    }

    @Test
    void hasNoOpinionWhileThereIsTooLittleToLearnFrom() {
        var lessons = new Discriminant.Lessons();
        lessons.add("refunds", noisy(0, new Random(1)));
        lessons.add("exports", noisy(1, new Random(2)));
        assertThat(lessons.learned()).isEmpty();
        assertThat(Opinion.NONE.of("refunds")).isZero();
        assertThat(Opinion.NONE.best(3)).isEmpty();
    }

    @Test
    void copesWithTextsThatAreAllTheSame() {
        var lessons = new Discriminant.Lessons();
        for (int i = 0; i < 5; i++) {
            lessons.add("refunds", axis(0));
            lessons.add("exports", axis(1));
        }
        assertThat(lessons.learned().orElseThrow().of(axis(1)).best(1)).containsExactly("exports");
    }

    private static float[] noisy(int axis, Random random) {
        var vector = axis(axis);
        vector[2] += (float) random.nextGaussian();
        for (int i = 3; i < DIMENSIONS; i++) {
            vector[i] += (float) (0.1 * random.nextGaussian());
        }
        return vector;
    }

    private static float[] axis(int axis) {
        var vector = new float[DIMENSIONS];
        vector[axis] = 1;
        return vector;
    }
}
