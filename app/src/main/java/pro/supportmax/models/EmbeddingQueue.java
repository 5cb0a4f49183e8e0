package pro.supportmax.models;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import pro.supportmax.kernel.TransientFailure;

/**
 * Runs the model on a few threads of its own. Native code holds on to the thread that it runs on; on virtual threads that
 * would be the carriers, and a passage of 60 ms would hold up every request of the process. A question that a customer
 * waits for goes before the passages of an import. When it is closed, what runs is finished and what waits is refused:
 * native code must not run any more when the process ends.
 */
final class EmbeddingQueue implements AutoCloseable {

    /** Who goes first: what somebody waits for, then work in bulk. */
    enum Urgency {
        WAITING,
        BULK
    }

    private record Job(Urgency urgency, long number, List<long[]> texts, CompletableFuture<List<Embedding>> result)
            implements Comparable<Job> {

        @Override
        public int compareTo(Job other) {
            int order = urgency.compareTo(other.urgency);
            return order != 0 ? order : Long.compare(number, other.number);
        }
    }

    /** A batch of the longest texts takes about two seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final PriorityBlockingQueue<Job> jobs = new PriorityBlockingQueue<>();
    private final AtomicLong numbers = new AtomicLong();
    private final List<Thread> workers = new ArrayList<>();
    private final Function<List<long[]>, List<Embedding>> model;
    private volatile boolean closed;

    EmbeddingQueue(int parallel, Function<List<long[]>, List<Embedding>> model) {
        this.model = model;
        for (int i = 1; i <= parallel; i++) {
            workers.add(Thread.ofPlatform().name("embedder-" + i).daemon().start(this::work));
        }
    }

    /** The future fails with a {@link TransientFailure} when the queue is closed before it is this job's turn. */
    CompletableFuture<List<Embedding>> submit(Urgency urgency, List<long[]> texts) {
        var job = new Job(urgency, numbers.incrementAndGet(), texts, new CompletableFuture<>());
        jobs.add(job);
        if (closed) {
            refuseAll();
        }
        return job.result();
    }

    private void work() {
        while (!closed) {
            try {
                var job = jobs.take();
                try {
                    job.result().complete(model.apply(job.texts()));
                } catch (RuntimeException | Error e) {
                    job.result().completeExceptionally(e);
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void refuseAll() {
        for (var job = jobs.poll(); job != null; job = jobs.poll()) {
            job.result().completeExceptionally(closed());
        }
    }

    static TransientFailure closed() {
        return new TransientFailure("No text can be embedded any more: the embedder is closed");
    }

    /** Returns when nothing runs any more, or after ten seconds. */
    @Override
    public void close() {
        closed = true;
        workers.forEach(Thread::interrupt);
        refuseAll();
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (var worker : workers) {
            join(worker, Math.max(1, (end - System.nanoTime()) / 1_000_000));
        }
    }

    boolean isIdle() {
        return workers.stream().noneMatch(Thread::isAlive);
    }

    private static void join(Thread worker, long millis) {
        try {
            worker.join(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
