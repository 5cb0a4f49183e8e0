package pro.supportmax.bench;

import static pro.supportmax.bench.Table.millis;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench widgets}: many visitors with open streams, and how long a teammate's reply takes to reach its own. */
@Command(
        name = "widgets",
        mixinStandardHelpOptions = true,
        description = "Many open chats in one process: delivery latency of teammates' replies, memory.")
final class Widgets implements Callable<Integer> {

    private static final String INBOX = "chat";
    private static final Duration LAST_ARRIVALS = Duration.ofSeconds(5);

    @CommandLine.ParentCommand
    private Bench bench = new Bench();

    @Option(names = "--open", description = "How many streams. Default: ${DEFAULT-VALUE}")
    private int open = 2_000;

    @Option(names = "--rate", description = "Replies a second over all of them. Default: ${DEFAULT-VALUE}")
    private int rate = 40;

    @Option(names = "--seconds", description = "How long replies are written. Default: ${DEFAULT-VALUE}")
    private int seconds = 30;

    private record Visitor(String token, long ticket) {}

    /** Replies on their way: when each was to be written, and how often it has arrived. */
    private static final class Post {

        final Histogram delivered = new Histogram(60_000_000L, 3);
        final Map<Long, AtomicInteger> arrivals = new ConcurrentHashMap<>();
        final AtomicInteger failed = new AtomicInteger();

        void arrived(long planned) {
            var now = System.nanoTime();
            var before = arrivals.get(planned);
            if (before != null && before.getAndIncrement() == 0) {
                synchronized (delivered) {
                    delivered.recordValue(Math.max(0, (now - planned) / 1_000));
                }
            }
        }

        long lost() {
            return arrivals.values().stream().filter(times -> times.get() == 0).count();
        }

        long doubled() {
            return arrivals.values().stream().filter(times -> times.get() > 1).count();
        }
    }

    @Override
    public Integer call() throws IOException {
        try (var product = Product.start(
                Bench.freshFolder(),
                "--supportmax.demo.enabled=false",
                "--supportmax.chat.new-visitors-per-minute=1000000",
                "--supportmax.access.anonymous-per-minute=10000000")) {
            product.api().setMode(INBOX, "off");
            var visitors = visitors(product.api());
            var before = product.residentBytes();
            var post = new Post();
            var streams = open(product, visitors, post);
            warmUp(product.api(), visitors);
            write(product.api(), visitors, post);
            Pause.of(LAST_ARRIVALS);
            tell(post, streams, before, product.residentBytes());
            for (var stream : streams) {
                stream.close();
            }
            return post.lost() + post.doubled() + post.failed.get() == 0 ? 0 : 1;
        }
    }

    private List<Visitor> visitors(Api api) throws IOException {
        var visitors = new ArrayList<Visitor>();
        var progress = new Progress();
        for (var n = 0; n < open; n++) {
            var token = api.visit(INBOX);
            visitors.add(new Visitor(token, api.as(token).chat(INBOX, "Is anybody there?")));
            progress.tell(() -> visitors.size() + " of " + open + " visitors have written");
        }
        return visitors;
    }

    private List<OpenStream> open(Product product, List<Visitor> visitors, Post post) throws IOException {
        var streams = new ArrayList<OpenStream>();
        for (var visitor : visitors) {
            var path = "/widget/v1/" + INBOX + "/events?ticket=" + visitor.ticket();
            streams.add(OpenStream.open(product.address(), path, visitor.token(), post::arrived));
        }
        var progress = new Progress();
        var patience = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (openOf(streams) < open && System.nanoTime() < patience) {
            progress.tell(() -> openOf(streams) + " of " + open + " streams are open");
            Pause.of(Duration.ofMillis(100));
        }
        return streams;
    }

    private static long openOf(List<OpenStream> streams) {
        return streams.stream().filter(OpenStream::isOpen).count();
    }

    /** The compiler learns the way before it is measured. */
    private void warmUp(Api api, List<Visitor> visitors) throws IOException {
        for (var n = 0; n < rate * 15; n++) {
            api.reply(visitors.get(n % visitors.size()).ticket(), "Warming up");
        }
        Pause.of(Duration.ofSeconds(3));
    }

    /** At fixed times, whether or not earlier replies have arrived. */
    private void write(Api api, List<Visitor> visitors, Post post) {
        var random = new SplittableRandom(20261126);
        var start = System.nanoTime();
        var progress = new Progress();
        try (var teammates = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var n = 0; n < rate * seconds; n++) {
                var planned = start + n * 1_000_000_000L / rate;
                var ticket = visitors.get(random.nextInt(visitors.size())).ticket();
                Pause.until(planned);
                post.arrivals.put(planned, new AtomicInteger());
                teammates.execute(() -> {
                    try {
                        api.reply(ticket, "bench-" + planned + "-");
                    } catch (IOException e) {
                        post.failed.incrementAndGet();
                    }
                });
                progress.tell(() ->
                        post.arrivals.size() + " replies written, " + post.delivered.getTotalCount() + " have arrived");
            }
        }
    }

    private void tell(Post post, List<OpenStream> streams, long before, long after) throws IOException {
        bench.tell(new Table(
                        "%d open chats, %d replies a second for %d s".formatted(openOf(streams), rate, seconds),
                        "delivered p50 ms",
                        "p95 ms",
                        "p99 ms",
                        "most ms",
                        "lost",
                        "doubled",
                        "failed",
                        "product MB before, with streams")
                .row(
                        millis(post.delivered, 50),
                        millis(post.delivered, 95),
                        millis(post.delivered, 99),
                        millis(post.delivered, 100),
                        post.lost(),
                        post.doubled(),
                        post.failed.get(),
                        (before >> 20) + ", " + (after >> 20)));
    }
}
