package pro.supportmax.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.HdrHistogram.Histogram;

/**
 * An open-loop load: arrivals follow a Poisson process and do not wait for answers, so a slow server cannot slow its own
 * load down (G. Schroeder, A. Wierman, M. Harchol-Balter, "Open Versus Closed", NSDI 2006). Latencies count from the
 * moment at which a customer would have pressed the button, not from the moment at which the request got through.
 */
final class Load {

    /**
     * What was seen.
     *
     * @param acknowledged microseconds from the planned arrival to the server's 201
     * @param answered microseconds from the planned arrival to the committed decision
     * @param rate tickets a second that were finished between the first arrival and the last decision
     */
    record Result(Histogram acknowledged, Histogram answered, int sent, int failed, double rate) {}

    private record Sent(long ticket, Instant planned) {}

    private final Api api;
    private final RandomGenerator random;
    private final Function<RandomGenerator, String> text;

    Load(Api api, RandomGenerator random, Function<RandomGenerator, String> text) {
        this.api = api;
        this.random = random;
        this.text = text;
    }

    /** Sends {@code perSecond} tickets on average for {@code length}, then waits for the last decision. */
    Result run(double perSecond, Duration length) throws IOException {
        var acknowledged = new Histogram(60_000_000L, 3);
        var sent = new ConcurrentLinkedQueue<Sent>();
        var failed = new AtomicInteger();
        var start = System.nanoTime();
        var startedAt = Instant.now();
        var progress = new Progress();
        var arrival = 0.0;
        var count = 0;
        try (var customers = Executors.newVirtualThreadPerTaskExecutor()) {
            while (arrival < length.toNanos()) {
                var planned = start + (long) arrival;
                var plannedAt = startedAt.plusNanos((long) arrival);
                var body = text.apply(random);
                var email = "load-" + random.nextInt(5_000) + "@example.org";
                Pause.until(planned);
                customers.execute(() -> {
                    try {
                        var number =
                                api.openTicket(email, body, UUID.randomUUID().toString());
                        synchronized (acknowledged) {
                            acknowledged.recordValue((System.nanoTime() - planned) / 1_000);
                        }
                        sent.add(new Sent(number, plannedAt));
                    } catch (IOException e) {
                        failed.incrementAndGet();
                    }
                });
                count++;
                var soFar = count;
                progress.tell(() -> "%d sent, %d acknowledged, %d failed".formatted(soFar, sent.size(), failed.get()));
                arrival += -Math.log(1 - random.nextDouble()) / perSecond * 1e9;
            }
        }
        return result(new ArrayList<>(sent), acknowledged, count, failed.get());
    }

    private Result result(List<Sent> sent, Histogram acknowledged, int count, int failed) throws IOException {
        var answered = new Histogram(3_600_000_000L, 3);
        var last = Instant.EPOCH;
        var first = Instant.MAX;
        var progress = new Progress();
        var seen = 0;
        for (var each : sent) {
            var done = doneAt(each.ticket(), progress);
            var soFar = ++seen;
            progress.tell(() -> "the answers of %d of %d are in".formatted(soFar, sent.size()));
            answered.recordValue(
                    Math.max(0, Duration.between(each.planned(), done).toNanos() / 1_000));
            last = done.isAfter(last) ? done : last;
            first = each.planned().isBefore(first) ? each.planned() : first;
        }
        var seconds = Math.max(0.001, Duration.between(first, last).toMillis() / 1000.0);
        return new Result(acknowledged, answered, count, failed, sent.size() / seconds);
    }

    private Instant doneAt(long ticket, Progress progress) throws IOException {
        var patience = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (System.nanoTime() < patience) {
            var turns = api.trace(ticket);
            var done = turns.isEmpty() ? null : turns.get(0).path("done_at").asString(null);
            if (done != null) {
                return Instant.parse(done);
            }
            progress.tell(() -> "waiting for the answer of ticket " + ticket);
            Pause.of(Duration.ofMillis(100));
        }
        throw new IOException("Ticket " + ticket + " was not answered in five minutes");
    }
}
