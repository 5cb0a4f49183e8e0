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
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes of the product share one database and its queue of turns. */
class TwoProcessesJourney {

    private static final int TICKETS = 60;
    private static final int THINKING = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void eachTurnIsHandledOnceThoughOneProcessFreezesAndIsKilled() throws Exception {
        try (var host = Product.start(folder.resolve("host"), settings(List.of()))) {
            Texts.teach(host.api());
            try (var guest = Product.start(folder.resolve("guest"), settings(host.ledger()))) {
                var apis = List.of(host.api(), guest.api());
                var stories = new ArrayList<>(written(apis, "freeze"));
                freezeAtWork(host, guest);
                await(() -> turns(host, "lease_no > 1") > 0);
                guest.thaw();

                stories.addAll(written(apis, "kill"));
                freezeAtWork(host, guest);
                guest.kill();

                var problems = new ArrayList<String>();
                for (var story : stories) {
                    problems.addAll(story.problems(host.api()));
                }
                assertThat(problems).isEmpty();
                assertThat(stories).hasSize(2 * TICKETS);
                assertThat(turns(host, "state = 'done'")).isEqualTo(2 * TICKETS * 3);
                assertThat(turns(host, "lease_no > 1")).as("taken over").isPositive();
                for (var product : List.of(host, guest)) {
                    assertThat(turns(host, "lease_owner = '" + product.node() + "'"))
                            .isPositive();
                }
            }
        }
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

    /** Many customers at once; each sends the next message when the one before is acknowledged, to either process. */
    private static List<Story> written(List<Api> apis, String who) throws Exception {
        try (var customers = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = customers.invokeAll(IntStream.range(0, TICKETS)
                    .<Callable<Story>>mapToObj(n -> () -> write(apis, who + n))
                    .toList());
            var stories = new ArrayList<Story>();
            for (var story : writing) {
                stories.add(story.get());
            }
            return stories;
        }
    }

    private static Story write(List<Api> apis, String who) throws IOException {
        var ticket = apis.getFirst().openTicket(who + "@example.org", Texts.QUESTION, who);
        var texts = new ArrayList<>(List.of(Texts.QUESTION));
        for (var n = 1; n <= 2; n++) {
            var text = Texts.QUESTION + " I asked " + n + " times.";
            apis.get(n % apis.size()).write(ticket, text, who + "/" + n);
            texts.add(text);
        }
        return new Story(ticket, texts);
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
