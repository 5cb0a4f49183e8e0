package pro.supportmax.models;

import java.util.function.Consumer;

/**
 * A language model, if the company has configured one. It proposes wording and readings; what happens is decided by code
 * that works without it. No method throws because the model fails: the caller gets {@code Unavailable} within the
 * configured time and goes on with the local brain. Personal data is masked before it leaves and put back on return.
 */
public interface LanguageModel {

    /** Whether a call is worth trying now: a model is configured and its circuit is not open. */
    boolean available();

    /** The whole answer at once. */
    Completion complete(Prompt prompt);

    /**
     * The answer as it is written: {@code chunks} gets each piece in order, and the result holds the whole. When the
     * model fails midway, pieces may already have been shown and the result is {@code Unavailable}.
     */
    Completion stream(Prompt prompt, Consumer<String> chunks);

    /** An answer in the shape of a record, asked for by JSON schema and validated; nonsense is {@code Unavailable}. */
    <T> Structured<T> structured(Prompt prompt, Class<T> shape);
}
