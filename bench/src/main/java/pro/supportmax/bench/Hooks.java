package pro.supportmax.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * How many webhook deliveries a second the product makes to a receiver on the loopback that answers at once. The events
 * are tags put on tickets, the cheapest that there are, so that what is measured is the way out and not what leads to it.
 */
final class Hooks {

    private static final int TAGS = 25;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** @param rate deliveries a second between the first and the last */
    record Result(long delivered, long expected, double rate) {}

    private final Path folder;
    private final AtomicLong arrived = new AtomicLong();
    private final AtomicLong first = new AtomicLong();
    private final AtomicLong last = new AtomicLong();

    Hooks(Path folder) {
        this.folder = folder;
    }

    Result run(int tickets, int subscriptions) throws IOException {
        var receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
        receiver.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        receiver.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
            note();
        });
        receiver.start();
        var host = "127.0.0.1:" + receiver.getAddress().getPort();
        try (var product = Product.start(folder, "--supportmax.outbound.internal-hosts=" + host)) {
            return measure(product.api(), "http://" + host + "/", tickets, subscriptions);
        } finally {
            receiver.stop(0);
        }
    }

    private void note() {
        var now = System.nanoTime();
        first.compareAndSet(0, now);
        last.set(now);
        arrived.incrementAndGet();
    }

    private Result measure(Api api, String url, int tickets, int subscriptions) throws IOException {
        var numbers = new ArrayList<Long>();
        for (var i = 0; i < tickets; i++) {
            numbers.add(api.openTicket("hooks-" + i + "@example.org", "Thanks", "hooks-" + i));
        }
        for (var i = 0; i < subscriptions; i++) {
            api.subscribe(url, "ticket.tagged");
        }
        var tags = IntStream.range(0, TAGS).mapToObj(i -> "tag-" + i).toList();
        try (var clerks = Executors.newFixedThreadPool(8)) {
            numbers.forEach(number -> clerks.submit(() -> tag(api, number, tags)));
        }
        var expected = (long) tickets * TAGS * subscriptions;
        var end = System.nanoTime() + PATIENCE.toNanos();
        var progress = new Progress();
        while (arrived.get() < expected && System.nanoTime() < end) {
            progress.tell(() -> arrived.get() + " of " + expected + " deliveries have arrived");
            Pause.of(Duration.ofMillis(20));
        }
        var seconds = Math.max(1, last.get() - first.get()) / 1e9;
        return new Result(arrived.get(), expected, arrived.get() / seconds);
    }

    private static Void tag(Api api, long ticket, List<String> tags) throws IOException {
        api.tag(ticket, tags);
        return null;
    }
}
