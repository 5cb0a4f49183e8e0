package pro.supportmax.knowledge;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import pro.supportmax.models.Embedding;

/**
 * What someone wants to know.
 *
 * @param text the question in the asker's words
 * @param embedding its embedding by {@code models.Embedder.embed(text)} when the caller has it already, else null
 * @param limit the most passages to return, 1 to 100
 * @param filter wanted values of {@code audience, product, version, category, kind}; an article without product or
 *     version fits every product or version
 * @param earlier what the same person asked just before, null when nothing; it helps to find what "and on Pro?" is about
 */
public record Question(
        String text,
        @Nullable Embedding embedding,
        int limit,
        Map<String, String> filter,
        @Nullable String earlier) {

    public Question {
        if (limit < 1 || limit > 100) {
            throw new IllegalArgumentException("A search returns 1 to 100 passages, asked for " + limit);
        }
        filter = Map.copyOf(filter);
    }

    public Question(String text, @Nullable Embedding embedding, int limit, Map<String, String> filter) {
        this(text, embedding, limit, filter, null);
    }

    public static Question of(String text) {
        return new Question(text, null, 10, Map.of());
    }

    public static Question of(String text, Embedding embedding) {
        return new Question(text, embedding, 10, Map.of());
    }

    public Question withFilter(Map<String, String> wanted) {
        return new Question(text, embedding, limit, wanted, earlier);
    }

    public Question withLimit(int most) {
        return new Question(text, embedding, most, filter, earlier);
    }

    public Question after(String question) {
        return new Question(text, embedding, limit, filter, question);
    }
}
