package pro.supportmax.bench;

import static pro.supportmax.bench.Table.millis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./supportmax bench}: what the product can do on this machine. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures the product on this machine.",
        subcommands = {
            Micro.class,
            Bench.Pipeline.class,
            Bench.Kills.class,
            Bench.StartUp.class,
            Bench.Webhooks.class,
            Post.class,
            Widgets.class
        })
public final class Bench implements Callable<Integer> {

    @Option(
            names = "--seed",
            description = "Seed of all that is random. Default: ${DEFAULT-VALUE}",
            scope = CommandLine.ScopeType.INHERIT)
    private long seed = 20261122;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write the results to this file as well.",
            scope = CommandLine.ScopeType.INHERIT)
    private @Nullable Path json;

    private final List<Table> told = new ArrayList<>();

    public static void main(String[] args) {
        System.exit(new CommandLine(new Bench()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        System.out.println(
                "Start-up, pipeline and kills, one after the other; the small parts by './supportmax bench micro'.");
        var command = new CommandLine(new Bench());
        var worst = 0;
        for (var part : new String[] {"startup", "pipeline", "kill"}) {
            var arguments = new ArrayList<>(List.of(part, "--seed", Long.toString(seed)));
            if (json != null) {
                arguments.addAll(List.of("--json", json.toString()));
            }
            worst = Math.max(worst, command.execute(arguments.toArray(String[]::new)));
        }
        return worst;
    }

    /** Prints the table, and writes all that was told so far to the file that was asked for. */
    void tell(Table table) throws IOException {
        told.add(table);
        System.out.printf("%n%s%n", table.markdown());
        if (json != null) {
            Files.write(
                    json,
                    JsonMapper.shared()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsBytes(told.stream().map(Table::json).toList()));
        }
    }

    /** The whole pipeline over HTTP. */
    @Command(
            name = "pipeline",
            mixinStandardHelpOptions = true,
            description = "Open-loop load over HTTP: acknowledgement and answer latencies, highest rate.")
    static final class Pipeline implements Callable<Integer> {

        @CommandLine.ParentCommand
        private Bench bench = new Bench();

        /** Arrivals a second that fill the queue on any machine of today. */
        private static final double MORE_THAN_IT_CAN = 400;

        @Option(names = "--seconds", description = "Length of each load. Default: ${DEFAULT-VALUE}")
        private int seconds = 30;

        @Option(names = "--warm-up", description = "Seconds of load before. Default: ${DEFAULT-VALUE}")
        private int warmUp = 60;

        @Override
        public Integer call() throws IOException {
            var random = new SplittableRandom(bench.seed);
            try (var product = Product.start(freshFolder())) {
                var brief = new Load(product.api(), random, Texts::brief);
                var lengthy = new Load(product.api(), random, Texts::lengthy);
                System.err.println("Warming up: on two cores, compiling alone takes half a minute of them");
                brief.run(40, Duration.ofSeconds(warmUp));
                lengthy.run(15, Duration.ofSeconds(warmUp / 3));
                var most = measure("short texts", brief);
                measure("100-word texts", lengthy);
                bench.tell(
                        new Table("Resident memory after the load", "product MB", "database MB, shared pages in each")
                                .row(product.residentBytes() >> 20, product.postmasterBytes() >> 20));
                return most > 0 ? 0 : 1;
            }
        }

        private double measure(String what, Load load) throws IOException {
            var most = load.run(MORE_THAN_IT_CAN, Duration.ofSeconds(Math.max(5, seconds / 3)))
                    .rate();
            var table = new Table(
                    "%s: %.0f tickets a second sustained at full load".formatted(what, most),
                    "load",
                    "tickets/s",
                    "ack p50 ms",
                    "ack p95 ms",
                    "ack p99 ms",
                    "answer p50 ms",
                    "answer p95 ms",
                    "answer p99 ms",
                    "failed");
            for (var part : new double[] {0.25, 0.5, 0.8}) {
                var result = load.run(most * part, Duration.ofSeconds(seconds));
                var ack = result.acknowledged();
                var answer = result.answered();
                table.row(
                        "%.0f %%".formatted(part * 100),
                        most * part,
                        millis(ack, 50),
                        millis(ack, 95),
                        millis(ack, 99),
                        millis(answer, 50),
                        millis(answer, 95),
                        millis(answer, 99),
                        result.failed());
            }
            bench.tell(table);
            return most;
        }
    }

    /** kill -9 at random moments. */
    @Command(
            name = "kill",
            mixinStandardHelpOptions = true,
            description = "kill -9 of the product and its database under load: nothing lost, nothing twice.")
    static final class Kills implements Callable<Integer> {

        @CommandLine.ParentCommand
        private Bench bench = new Bench();

        @Option(names = "--kills", description = "How many. Default: ${DEFAULT-VALUE}")
        private int kills = 200;

        @Override
        public Integer call() throws IOException {
            var progress = new Progress();
            var result = new Kill(freshFolder(), new SplittableRandom(bench.seed))
                    .run(kills, survived -> progress.tell(() -> survived + " of " + kills + " kills survived"));
            bench.tell(new Table("kill -9 of the product and its database", "kills", "acknowledged", "problems")
                    .row(
                            result.kills(),
                            result.acknowledged(),
                            result.problems().size()));
            result.problems().forEach(System.out::println);
            return result.problems().isEmpty() ? 0 : 1;
        }
    }

    /** Start-up time and memory. */
    @Command(
            name = "startup",
            mixinStandardHelpOptions = true,
            description = "Start-up time, first cited answer, resident memory.")
    static final class StartUp implements Callable<Integer> {

        @CommandLine.ParentCommand
        private Bench bench = new Bench();

        @Override
        public Integer call() throws IOException {
            var table = new Table("Start", "what", "healthy s", "cited answer s", "product MB", "database MB");
            var folder = freshFolder();
            measure("first start, empty folder", folder, table);
            for (var n = 1; n <= 3; n++) {
                measure("warm start " + n, folder, table);
            }
            bench.tell(table);
            return 0;
        }

        private static void measure(String what, Path folder, Table table) throws IOException {
            var progress = new Progress();
            var begun = System.nanoTime();
            try (var product = Product.start(folder)) {
                var api = product.api();
                while (!api.ask("How long is a password reset link valid?")
                        .path("outcome")
                        .asString("")
                        .equals("answered")) {
                    progress.tell(() -> what + ": healthy, no cited answer yet");
                    Pause.of(Duration.ofMillis(200));
                }
                table.row(
                        what,
                        product.startUp().toMillis() / 1e3,
                        (System.nanoTime() - begun) / 1_000_000 / 1e3,
                        product.residentBytes() >> 20,
                        product.postmasterBytes() >> 20);
            }
        }
    }

    /** Deliveries to other programs. */
    @Command(
            name = "webhooks",
            mixinStandardHelpOptions = true,
            description = "Webhook deliveries a second to a receiver on the loopback.")
    static final class Webhooks implements Callable<Integer> {

        @CommandLine.ParentCommand
        private Bench bench = new Bench();

        @Option(names = "--tickets", description = "Each has 25 events. Default: ${DEFAULT-VALUE}")
        private int tickets = 400;

        @Override
        public Integer call() throws IOException {
            var table = new Table("Webhook deliveries", "subscriptions", "delivered", "expected", "deliveries/s");
            var whole = true;
            for (var subscriptions : new int[] {1, 4}) {
                var result = new Hooks(freshFolder()).run(tickets, subscriptions);
                table.row(subscriptions, result.delivered(), result.expected(), result.rate());
                whole &= result.delivered() >= result.expected();
            }
            bench.tell(table);
            return whole ? 0 : 1;
        }
    }

    static Path freshFolder() throws IOException {
        return Files.createTempDirectory("supportmax-bench");
    }
}
