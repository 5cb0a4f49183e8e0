package pro.supportmax.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;

/**
 * Kills the product or its database server at random moments under load, again and again, and then counts: every
 * acknowledged message must be there, once, in the order in which its customer wrote, and answered once. Customers repeat
 * an unacknowledged message with the same idempotency key, as a mail server or a client library would.
 */
final class Kill {

    /**
     * What was found.
     *
     * @param acknowledged messages that the product said it had taken
     * @param problems what is wrong, a sentence each; empty when nothing is
     */
    record Result(int kills, int acknowledged, List<String> problems) {}

    private static final int CUSTOMERS = 6;
    private static final int MESSAGES_A_TICKET = 3;

    private final Path data;
    private final SplittableGenerator random;
    private final String[] settings;
    private final Map<Long, Story> stories = new ConcurrentHashMap<>();
    private volatile boolean writing = true;

    /** @param settings the product's, as {@link Product#start} takes them */
    Kill(Path data, SplittableGenerator random, String... settings) {
        this.data = data;
        this.random = random;
        this.settings = settings;
    }

    /** @param onKill hears the number of each kill when it is survived */
    Result run(int kills, IntConsumer onKill) throws IOException {
        try (var product = Product.start(data, settings);
                var customers = Executors.newVirtualThreadPerTaskExecutor()) {
            var api = product.api();
            Texts.teach(api);
            var writers = new ArrayList<Future<?>>();
            for (var customer = 0; customer < CUSTOMERS; customer++) {
                var name = "kill-" + customer + "@example.org";
                var seed = random.split();
                writers.add(customers.submit(() -> write(api, name, seed)));
            }
            for (var kill = 1; kill <= kills; kill++) {
                Pause.of(Duration.ofMillis(200 + random.nextInt(2_500)));
                strike(product);
                onKill.accept(kill);
            }
            writing = false;
            for (var writer : writers) {
                await(writer);
            }
            return new Result(kills, acknowledged(), problems(api));
        }
    }

    private void strike(Product product) throws IOException {
        if (random.nextInt(3) == 0) {
            product.killPostmaster();
        } else {
            product.kill();
            product.startAgain();
        }
    }

    private void write(Api api, String customer, RandomGenerator own) {
        for (var n = 0; writing; n++) {
            var texts = new ArrayList<String>();
            var key = customer + "/" + n;
            var first = Texts.brief(own);
            var ticket = Insistence.on(() -> api.openTicket(customer, first, key));
            texts.add(first);
            for (var m = 1; m < MESSAGES_A_TICKET; m++) {
                var text = Texts.brief(own);
                var messageKey = key + "/" + m;
                Insistence.on(() -> api.write(ticket, text, messageKey));
                texts.add(text);
            }
            stories.put(ticket, new Story(ticket, texts));
        }
    }

    private int acknowledged() {
        return stories.values().stream().mapToInt(s -> s.acknowledged().size()).sum();
    }

    private List<String> problems(Api api) throws IOException {
        var problems = new ArrayList<String>();
        var progress = new Progress();
        for (var story : new TreeMap<>(stories).values()) {
            progress.tell(() -> "checking ticket %d of %d".formatted(story.ticket(), stories.size()));
            problems.addAll(story.problems(api));
        }
        return problems;
    }

    private static void await(Future<?> writer) throws IOException {
        try {
            writer.get();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IOException("A simulated customer failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
