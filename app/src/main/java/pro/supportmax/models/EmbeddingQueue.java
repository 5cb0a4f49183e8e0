package pro.supportmax.models;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Runs the model on a few threads of its own. Native code holds on to the thread that it runs on; on virtual threads that
 * would be the carriers, and a passage of 60 ms would hold up every request of the process. A question that a customer
 * waits for goes before the passages of an import.
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

    private final PriorityBlockingQueue<Job> jobs = new PriorityBlockingQueue<>();
    private final AtomicLong numbers = new AtomicLong();
    private final List<Thread> workers = new ArrayList<>();
    private final Function<List<long[]>, List<Embedding>> model;

    EmbeddingQueue(int parallel, Function<List<long[]>, List<Embedding>> model) {
        this.model = model;
        for (int i = 1; i <= parallel; i++) {
            workers.add(Thread.ofPlatform().name("embedder-" + i).daemon().start(this::work));
        }
    }

    CompletableFuture<List<Embedding>> submit(Urgency urgency, List<long[]> texts) {
        var job = new Job(urgency, numbers.incrementAndGet(), texts, new CompletableFuture<>());
        jobs.add(job);
        return job.result();
    }

    private void work() {
        while (!Thread.currentThread().isInterrupted()) {
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

    @Override
    public void close() {
        workers.forEach(Thread::interrupt);
    }
}
