package pro.supportmax.triage.training;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import pro.supportmax.models.Embedder;

/**
 * Keeps the heads up to date. They come ready-made with the build; only when an operator's folder adds to ours is
 * anything learned here, once for each state of the files, and kept in the data folder. Start-up does not wait: the first
 * message does, if it comes before the heads are there. A broken file is refused with its line, and what was good stays.
 */
@Component
public class School {

    private static final Logger log = LoggerFactory.getLogger(School.class);

    /** Where {@link Teaching} puts what it made. */
    static final String BUILT = "/triage-model/heads.bin";

    private final TrainingFiles files;
    private final Path cache;
    private final Embedder embedder;
    private final CompletableFuture<Taught> first = new CompletableFuture<>();
    private volatile @Nullable Taught latest;
    private volatile String state = "";

    /** What can be read, and what reads it. */
    public record Taught(Syllabus syllabus, Heads heads) {}

    School(SchoolSettings settings, Embedder embedder) {
        this.files = new TrainingFiles(settings.folder());
        this.cache = settings.model().resolve("heads.bin");
        this.embedder = embedder;
    }

    /** The newest heads; waits for the first ones. */
    public Taught taught() {
        var now = latest;
        try {
            return now != null ? now : first.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("Triage has nothing to read with", e.getCause());
        }
    }

    @PostConstruct
    void begin() {
        Thread.ofPlatform().name("triage-school").daemon().start(this::beginNow);
    }

    private void beginNow() {
        try {
            refresh();
        } catch (RuntimeException e) {
            log.error("Triage cannot learn to read", e);
            first.completeExceptionally(e);
        }
    }

    @Scheduled(fixedDelayString = "${supportmax.triage.training.look-every:5s}")
    synchronized void refresh() {
        var now = files.state();
        if (now.equals(state)) {
            return;
        }
        try {
            var syllabus = files.read();
            take(new Taught(syllabus, heads(syllabus)));
            state = now;
        } catch (BrokenFile e) {
            log.error("A training file is refused: {}. What was learned before stays in use.", e.getMessage());
            state = now;
            if (latest == null) {
                takeOurs();
            }
        }
    }

    private void takeOurs() {
        var ours = files.ours().read();
        take(new Taught(ours, heads(ours)));
    }

    private void take(Taught taught) {
        latest = taught;
        first.complete(taught);
    }

    private Heads heads(Syllabus syllabus) {
        var version = Training.version(syllabus, embedder);
        var built = stored(School.class.getResourceAsStream(BUILT));
        if (built.isPresent() && built.get().heads().version().equals(version)) {
            return built.get().heads();
        }
        var kept = stored(open(cache));
        if (kept.isPresent() && kept.get().heads().version().equals(version)) {
            return kept.get().heads();
        }
        long start = System.nanoTime();
        var vectors = kept.or(() -> built).map(Heads.Stored::vectors).orElseGet(Vectors::none);
        var learned = Training.learn(syllabus, vectors, embedder);
        log.info(
                "Triage learned {} intents, version {}, in {} ms",
                syllabus.intents().size(),
                version,
                (System.nanoTime() - start) / 1_000_000);
        keep(learned);
        return learned.heads();
    }

    private void keep(Heads.Stored learned) {
        try {
            Heads.save(cache, learned);
        } catch (IOException e) {
            log.warn("What triage learned cannot be kept in {}; it will be learned again at the next start", cache);
        }
    }

    private static @Nullable InputStream open(Path file) {
        try {
            return Files.exists(file) ? Files.newInputStream(file) : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static Optional<Heads.Stored> stored(@Nullable InputStream file) {
        if (file == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Heads.load(file));
        } catch (IOException e) {
            log.warn("Trained heads cannot be read and are made anew");
            return Optional.empty();
        }
    }
}
