package pro.supportmax.models;

import java.util.function.Consumer;

/** The default: no outside model, so every call says so and the local brain does all the work. */
final class NoLanguageModel implements LanguageModel {

    private static final String REASON = "no language model is configured";

    @Override
    public boolean available() {
        return false;
    }

    @Override
    public Completion complete(Prompt prompt) {
        return new Completion.Unavailable(REASON);
    }

    @Override
    public Completion stream(Prompt prompt, Consumer<String> chunks) {
        return new Completion.Unavailable(REASON);
    }

    @Override
    public <T> Structured<T> structured(Prompt prompt, Class<T> shape) {
        return new Structured.Unavailable<>(REASON);
    }
}
