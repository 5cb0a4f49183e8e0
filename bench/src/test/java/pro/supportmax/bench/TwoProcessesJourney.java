package pro.supportmax.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes of the product share one database and its queue of turns. */
class TwoProcessesJourney {

    private static final int THINKING = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void eachTurnIsHandledOnceThoughOneProcessFreezesAndIsKilled() throws Exception {
        try (var host = Product.start(folder.resolve("host"), settings(List.of()))) {
            Texts.teach(host.api());
            try (var guest = Product.start(folder.resolve("guest"), settings(host.ledger()))) {
                var stories = new ArrayList<Story>();
                var calm = new Crowd("calm", List.of(host.api(), guest.api()));
                await(() -> turns(host, doneBy(host)) > 0 && turns(host, doneBy(guest)) > 0);
                stories.addAll(calm.stories());

                var beforeFrost = new Crowd("frost", List.of(host.api()));
                freezeAtWork(host, guest);
                beforeFrost.hush();
                await(() -> turns(host, "lease_no > 1") > 0);
                guest.thaw();
                stories.addAll(beforeFrost.stories());

                var beforeDeath = new Crowd("death", List.of(host.api()));
                freezeAtWork(host, guest);
                beforeDeath.hush();
                guest.kill();
                stories.addAll(beforeDeath.stories());

                assertThat(problems(stories, host.api())).isEmpty();
                assertThat(turns(host, "state = 'done'")).isEqualTo(3L * stories.size());
            }
        }
    }

    private static String doneBy(Product product) throws IOException {
        return "state = 'done' and lease_owner = '" + product.node() + "'";
    }

    private static List<String> problems(List<Story> stories, Api api) throws IOException {
        var problems = new ArrayList<String>();
        for (var story : stories) {
            problems.addAll(story.problems(api));
        }
        return problems;
    }

    private static String[] settings(List<String> ledger) {
        return Stream.of(
                        Stream.of(Swift.SETTINGS),
                        ledger.stream(),
                        Stream.of(
                                "--supportmax.desk.workers=" + THINKING,
                                "--supportmax.desk.lease=3s",
                                "--supportmax.desk.poll=50ms"))
                .flatMap(each -> each)
                .toArray(String[]::new);
    }

    /** Customers who write ticket after ticket until they are hushed; each message follows when the last is acknowledged. */
    private static final class Crowd {

        private static final int CUSTOMERS = 8;

        private final List<Api> apis;
        private final ExecutorService customers = Executors.newVirtualThreadPerTaskExecutor();
        private final List<Future<List<Story>>> writing;
        private volatile boolean hushed;

        Crowd(String name, List<Api> apis) {
            this.apis = apis;
            writing = IntStream.range(0, CUSTOMERS)
                    .mapToObj(n -> customers.submit(() -> write(name + n)))
                    .toList();
        }

        private List<Story> write(String who) {
            var stories = new ArrayList<Story>();
            do {
                stories.add(ticket(who, who + "/" + stories.size()));
            } while (!hushed);
            return stories;
        }

        private Story ticket(String who, String key) {
            var texts = List.of(Texts.QUESTION, Texts.QUESTION + " Please!", Texts.QUESTION + " Anybody?");
            var number = Insistence.on(() -> apis.getFirst().openTicket(who + "@example.org", texts.getFirst(), key));
            for (var n = 1; n < texts.size(); n++) {
                var api = apis.get(n % apis.size());
                var text = texts.get(n);
                var messageKey = key + "/" + n;
                Insistence.on(() -> api.write(number, text, messageKey));
            }
            return new Story(number, texts);
        }

        void hush() {
            hushed = true;
        }

        /** What they were told, when all have ended. */
        List<Story> stories() throws Exception {
            hush();
            var stories = new ArrayList<Story>();
            for (var each : writing) {
                stories.addAll(each.get());
            }
            customers.close();
            return stories;
        }
    }

    /** Freezes the guest in a moment in which it holds more turns than it can just be committing. */
    private static void freezeAtWork(Product host, Product guest) throws Exception {
        await(() -> {
            guest.freeze();
            if (turns(host, "state = 'leased' and lease_owner = '" + guest.node() + "'") > THINKING) {
                return true;
            }
            guest.thaw();
            return false;
        });
    }

    private static long turns(Product host, String condition) throws IOException, SQLException {
        var url = host.ledger().getFirst().replaceFirst(".*?=", "");
        var password = host.ledger().getLast().replaceFirst(".*?=", "");
        try (var connection = DriverManager.getConnection(url, "postgres", password);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from desk.turn where " + condition)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
            Pause.of(Duration.ofMillis(20));
        }
    }
}
