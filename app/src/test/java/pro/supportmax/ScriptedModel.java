package pro.supportmax;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import pro.supportmax.models.Completion;
import pro.supportmax.models.LanguageModel;
import pro.supportmax.models.Prompt;
import pro.supportmax.models.Structured;
import pro.supportmax.models.Usage;

/** A language model that says what the test wrote for it, in order, and remembers what it was asked. */
public final class ScriptedModel implements LanguageModel {

    private static final Usage USAGE = new Usage("scripted", 0, 0, Duration.ZERO);

    private final Deque<Object> lines = new ArrayDeque<>();
    private final List<Prompt> prompts = new ArrayList<>();

    /** The next answer: a text for {@code complete} and {@code stream}, a record for {@code structured}. */
    public synchronized ScriptedModel says(Object line) {
        lines.add(line);
        return this;
    }

    /** The next call fails, as it does when the real model is down. */
    public synchronized ScriptedModel isDown() {
        lines.add(new Completion.Unavailable("scripted to be down"));
        return this;
    }

    public synchronized List<Prompt> prompts() {
        return List.copyOf(prompts);
    }

    @Override
    public synchronized boolean available() {
        return !lines.isEmpty();
    }

    @Override
    public Completion complete(Prompt prompt) {
        return switch (next(prompt)) {
            case Completion.Unavailable down -> down;
            case Object line -> new Completion.Said(line.toString(), USAGE);
        };
    }

    @Override
    public Completion stream(Prompt prompt, Consumer<String> chunks) {
        var completion = complete(prompt);
        if (completion instanceof Completion.Said said) {
            for (var word : said.text().split("(?<= )")) {
                chunks.accept(word);
            }
        }
        return completion;
    }

    @Override
    public <T> Structured<T> structured(Prompt prompt, Class<T> shape) {
        var line = next(prompt);
        return shape.isInstance(line)
                ? new Structured.Given<>(shape.cast(line), USAGE)
                : new Structured.Unavailable<>(
                        line instanceof Completion.Unavailable down ? down.reason() : "the script has another shape");
    }

    private synchronized Object next(Prompt prompt) {
        prompts.add(prompt);
        var line = lines.poll();
        return line == null ? new Completion.Unavailable("the script is at its end") : line;
    }
}
