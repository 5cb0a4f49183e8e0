package pro.supportmax.knowledge.answering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import pro.supportmax.kernel.Confidence;

/**
 * Is the best evidence an answer? A logistic model over {@link Evidence}, whose output is the probability that the
 * answer is right, calibrated because logistic regression is fitted on exactly that question. Its coefficients stand in
 * {@code knowledge/answerability*.properties}, with the figures of their fit.
 */
final class Answerability {

    private final double intercept;
    private final double[] coefficients;

    private Answerability(double intercept, double[] coefficients) {
        this.intercept = intercept;
        this.coefficients = coefficients;
    }

    /** For articles that name the questions they answer. */
    static Answerability withQuestions() {
        return load("/knowledge/answerability.properties");
    }

    /** For articles that do not, where there is less to go by. */
    static Answerability withoutQuestions() {
        return load("/knowledge/answerability-without-questions.properties");
    }

    private static Answerability load(String resource) {
        var file = new Properties();
        try (var in = Objects.requireNonNull(Answerability.class.getResourceAsStream(resource), resource)) {
            file.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var coefficients =
                Evidence.NAMES.stream().mapToDouble(name -> number(file, name)).toArray();
        return new Answerability(number(file, "intercept"), coefficients);
    }

    Confidence confidence(double[] evidence) {
        double sum = intercept;
        for (int i = 0; i < coefficients.length; i++) {
            sum += coefficients[i] * evidence[i];
        }
        return new Confidence(1 / (1 + Math.exp(-sum)));
    }

    private static double number(Properties file, String name) {
        return Double.parseDouble(Objects.requireNonNull(file.getProperty(name), name));
    }
}
