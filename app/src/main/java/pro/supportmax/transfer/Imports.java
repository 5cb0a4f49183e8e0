package pro.supportmax.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import pro.supportmax.kernel.Ids;
import pro.supportmax.kernel.NotFound;
import pro.supportmax.ledger.Bell;
import pro.supportmax.transfer.runs.Course;
import pro.supportmax.transfer.runs.RunRows;

/**
 * All imports. What is uploaded is laid down in a file and worked on in the background, one import after the other; a
 * process that ends in the middle goes on when it starts again.
 */
@Component
public class Imports implements SmartLifecycle {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);
    private static final int MOST = 100;

    private final ImportRows rows;
    private final RunRows runs;
    private final ImportWorker worker;
    private final Clock clock;
    private final Ids ids;
    private final Bell bell = new Bell();
    private volatile @Nullable Thread working;
    private volatile boolean closing;

    Imports(ImportRows rows, RunRows runs, ImportWorker worker, Clock clock, Ids ids) {
        this.rows = rows;
        this.runs = runs;
        this.worker = worker;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Takes an upload in and queues its import. The stream is read to its end, not closed.
     *
     * @param bytes a zip, or a file of a kind
     * @throws IOException when it does not arrive completely; then nothing is kept of it
     */
    public ImportView receive(ImportOrder order, InputStream bytes) throws IOException {
        var id = ids.next();
        var upload = worker.upload(id);
        Files.createDirectories(upload.toAbsolutePath().getParent());
        var part = upload.resolveSibling(id + ".part");
        try {
            Files.copy(bytes, part);
            Files.move(part, upload, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        rows.insert(id, order, clock.instant());
        bell.ring();
        return get(id);
    }

    /** @throws NotFound when there is none */
    public ImportView get(UUID id) {
        return rows.find(id).orElseThrow(() -> new NotFound("Import " + id));
    }

    /** The newest first, at most 100. */
    public List<ImportView> list() {
        return rows.list(MOST);
    }

    /** What an import refused, at most 1,000 lines. */
    public List<ImportView.Refused> refused(UUID id) {
        return runs.lines(id, Course.MOST_LINES).stream()
                .map(line -> new ImportView.Refused(line.file(), line.position(), line.item(), line.why()))
                .toList();
    }

    /**
     * Starts an import that failed once more; nothing comes twice.
     *
     * @throws NotFound when there is none
     * @throws IllegalArgumentException when it has not failed, or its upload is gone
     */
    public ImportView start(UUID id) {
        get(id);
        if (!Files.exists(worker.upload(id))) {
            throw new IllegalArgumentException("Its upload is not here any more. Import the files again.");
        }
        if (!rows.restart(id)) {
            throw new IllegalArgumentException("Only an import that failed is started again.");
        }
        bell.ring();
        return get(id);
    }

    /** Works on what waits, in the caller's thread. */
    void work() {
        worker.workAll(() -> closing);
    }

    @Override
    public void start() {
        closing = false;
        working = Thread.ofPlatform().name("imports").daemon().start(this::watch);
    }

    private void watch() {
        while (!closing) {
            try {
                work();
                bell.await(LOOK_AGAIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                pause();
            }
        }
    }

    /** The ledger is away for a moment. */
    private void pause() {
        try {
            bell.await(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The item that is being worked on is finished; the rest goes on at the next start. */
    @Override
    public void stop() {
        closing = true;
        bell.ring();
        var thread = working;
        try {
            if (thread != null) {
                thread.join(Duration.ofSeconds(10));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        working = null;
    }

    @Override
    public boolean isRunning() {
        return working != null;
    }
}
