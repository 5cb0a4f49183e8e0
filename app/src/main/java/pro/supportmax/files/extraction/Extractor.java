package pro.supportmax.files.extraction;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import pro.supportmax.kernel.TransientFailure;

/**
 * Takes the text out of files, one at a time, in a child process that stays warm between them. Plain text is taken at
 * once, for nothing in it is parsed.
 */
public final class Extractor implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(30);

    private final Limits limits;
    private final Launch launch;
    private @Nullable WarmChild child;
    private long restingSince;

    public Extractor(Limits limits) {
        this(limits, new Launch(Child.class.getName(), limits));
    }

    Extractor(Limits limits, Launch launch) {
        this.limits = limits;
        this.launch = launch;
    }

    /**
     * @throws TransientFailure when no child can be started
     * @throws InterruptedException when the product ends; the child is ended too
     */
    public synchronized Extracted read(Kind kind, byte[] content) throws InterruptedException {
        if (kind == Kind.PLAIN) {
            return Reading.of(kind, content, limits);
        }
        var reader = ready();
        var keep = false;
        try {
            var answer =
                    within(limits.time(), () -> reader.read(new Frames.Question(kind, content), limits.characters()));
            keep = true;
            return answer;
        } catch (TimeoutException _) {
            return new Extracted.Died(
                    "Reading it took longer than " + limits.time().toSeconds() + " s.");
        } catch (ExecutionException _) {
            return new Extracted.Died(
                    reader.isOutOfMemory()
                            ? "Reading it needs more than " + limits.memory().toMegabytes() + " MB of memory."
                            : "The process that read it broke down.");
        } finally {
            restingSince = System.nanoTime();
            if (!keep) {
                close();
            }
        }
    }

    private WarmChild ready() throws InterruptedException {
        var present = child;
        if (present != null && present.isAlive()) {
            return present;
        }
        close();
        try {
            var started = new WarmChild(launch);
            child = started;
            within(START, () -> {
                started.greet();
                return started;
            });
            return started;
        } catch (IOException | ExecutionException | TimeoutException e) {
            close();
            throw new TransientFailure("The process that reads attached files cannot be started", e);
        } catch (InterruptedException e) {
            close();
            throw e;
        }
    }

    private static <T> T within(Duration time, Callable<T> work)
            throws InterruptedException, ExecutionException, TimeoutException {
        var task = new FutureTask<>(work);
        Thread.ofPlatform().name("file-reading").daemon().start(task);
        return task.get(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends a child that has had nothing to do for so long. */
    public synchronized void restAfter(Duration idle) {
        if (child != null && System.nanoTime() - restingSince > idle.toNanos()) {
            close();
        }
    }

    /** Ends the child; the next file starts another. */
    @Override
    public synchronized void close() {
        var present = child;
        child = null;
        if (present != null) {
            present.close();
        }
    }
}
