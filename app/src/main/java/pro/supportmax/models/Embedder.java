package pro.supportmax.models;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import pro.supportmax.kernel.TransientFailure;
import pro.supportmax.models.EmbeddingQueue.Urgency;

/**
 * Turns texts into meaning, on this machine, without network. Loaded at the first use (about half a second), shared by
 * all, bounded by the cores. Texts beyond 512 tokens (about 350 words) are cut off: callers split long texts first.
 * A short text costs about 6 ms of CPU, 200 words about 60 ms; a text seen before costs nothing.
 */
@Component
public class Embedder {

    /** Texts up to this many tokens gain from being run together; longer ones lose. */
    private static final int SHORT = 48;

    private static final int BATCH = 32;

    /** Up to this many texts are one message's segments, and somebody waits for them. */
    private static final int ONE_MESSAGE = 16;

    private final EmbeddingSettings settings;
    private final Cache<String, Embedding> seen;
    private final EmbeddingBank bank;
    private final Map<String, Embedding> recorded = new ConcurrentHashMap<>();
    private final Once<Loaded> loaded;
    private volatile boolean closed;

    private record Loaded(OnnxModel model, EmbeddingQueue queue) {

        /** The model's memory is given back only when nothing runs in it. */
        void close() {
            queue.close();
            if (queue.isIdle()) {
                model.close();
            }
        }
    }

    @Autowired
    Embedder(EmbeddingSettings settings) {
        this.settings = settings;
        this.seen = Caffeine.newBuilder()
                .maximumWeight(settings.cacheMegabytes() * 1024L * 1024L)
                .<String, Embedding>weigher((text, e) -> 100 + 2 * text.length() + 4 * e.dimensions())
                .build();
        this.bank =
                settings.bank() == null ? EmbeddingBank.empty() : EmbeddingBank.open(settings.bank(), OnnxModel.NAME);
        this.loaded = Once.of(this::load);
    }

    /** An embedder with the default settings, for programs that run without the application; it ends with them. */
    public static Embedder standalone() {
        var embedder = new Embedder(new EmbeddingSettings(0, 64, null, null));
        var end = Thread.ofPlatform().name("embedder-end").unstarted(embedder::end);
        Runtime.getRuntime().addShutdownHook(end);
        return embedder;
    }

    /** The model's name and version. Embeddings of other names do not compare. */
    public String model() {
        return OnnxModel.NAME;
    }

    /** How many tokens the model sees of a text, at most 512, its two marks included. */
    public int tokens(String text) {
        return open().model().tokenizer().ids(text).length;
    }

    /** @throws pro.supportmax.kernel.TransientFailure when the process is ending */
    public Embedding embed(String text) {
        return embedAll(List.of(text)).getFirst();
    }

    /**
     * The embeddings in the order of the texts. More than a message's worth of them gives way to single questions.
     *
     * @throws pro.supportmax.kernel.TransientFailure when the process is ending
     */
    public List<Embedding> embedAll(List<String> texts) {
        refuseWhenClosed();
        var known = new LinkedHashMap<String, Embedding>();
        var unknown = new ArrayList<String>();
        for (var text : texts) {
            var embedding = remembered(text);
            if (embedding.isPresent()) {
                known.put(text, embedding.get());
            } else if (!known.containsKey(text)) {
                unknown.add(text);
            }
        }
        if (!unknown.isEmpty()) {
            known.putAll(compute(unknown.stream().distinct().toList()));
        }
        if (settings.record() != null) {
            recorded.putAll(known);
        }
        return texts.stream().map(known::get).toList();
    }

    private Optional<Embedding> remembered(String text) {
        var known = seen.getIfPresent(text);
        if (known != null) {
            return Optional.of(known);
        }
        var banked = bank.find(text);
        banked.ifPresent(embedding -> seen.put(text, embedding));
        return banked;
    }

    private record Tokenized(String text, long[] ids) {}

    private Map<String, Embedding> compute(List<String> texts) {
        var tokenizer = open().model().tokenizer();
        var urgency = texts.size() <= ONE_MESSAGE ? Urgency.WAITING : Urgency.BULK;
        var running = new LinkedHashMap<List<Tokenized>, CompletableFuture<List<Embedding>>>();
        var tokenized = texts.stream()
                .map(text -> new Tokenized(text, tokenizer.ids(text)))
                .sorted(Comparator.comparingInt(t -> t.ids().length))
                .toList();
        for (var batch : batches(tokenized)) {
            running.put(
                    batch,
                    open().queue()
                            .submit(urgency, batch.stream().map(Tokenized::ids).toList()));
        }
        var results = new LinkedHashMap<String, Embedding>();
        running.forEach((batch, future) -> {
            var embeddings = result(future);
            for (int i = 0; i < batch.size(); i++) {
                results.put(batch.get(i).text(), embeddings.get(i));
            }
        });
        seen.putAll(results);
        return results;
    }

    private static List<Embedding> result(CompletableFuture<List<Embedding>> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof TransientFailure ended ? ended : e;
        }
    }

    private static List<List<Tokenized>> batches(List<Tokenized> byLength) {
        var batches = new ArrayList<List<Tokenized>>();
        int start = 0;
        while (start < byLength.size()) {
            int end = start + 1;
            while (end < byLength.size()
                    && end - start < BATCH
                    && byLength.get(end).ids().length <= SHORT) {
                end++;
            }
            batches.add(byLength.subList(start, end));
            start = end;
        }
        return batches;
    }

    /** Whether the model has been needed so far. */
    boolean isLoaded() {
        return loaded.made().isPresent();
    }

    private Loaded open() {
        refuseWhenClosed();
        return loaded.get();
    }

    private void refuseWhenClosed() {
        if (closed) {
            throw EmbeddingQueue.closed();
        }
    }

    private Loaded load() {
        refuseWhenClosed();
        var model = OnnxModel.load();
        return new Loaded(model, new EmbeddingQueue(settings.workers(), model::run));
    }

    /** Finishes what runs, refuses what waits and what comes later. */
    @PreDestroy
    void close() throws IOException {
        end();
        if (settings.record() != null) {
            EmbeddingBank.write(settings.record(), OnnxModel.NAME, recorded);
        }
    }

    private synchronized void end() {
        if (!closed) {
            closed = true;
            loaded.made().ifPresent(Loaded::close);
        }
    }
}
