package pro.supportmax.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import org.HdrHistogram.Histogram;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./supportmax bench}: what the product can do on this machine. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures the product on this machine.",
        subcommands = {Bench.Micro.class, Bench.Pipeline.class, Bench.Kills.class, Bench.StartUp.class})
public final class Bench implements Callable<Integer> {

    @Option(
            names = "--seed",
            description = "Seed of all that is random. Default: ${DEFAULT-VALUE}",
            scope = CommandLine.ScopeType.INHERIT)
    private long seed = 20261122;

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
            worst = Math.max(worst, command.execute(part, "--seed", Long.toString(seed)));
        }
        return worst;
    }

    /** JMH over the parts a turn is made of. */
    @Command(
            name = "micro",
            mixinStandardHelpOptions = true,
            description = "JMH: embedding, triage, retrieval, durable receive.")
    static final class Micro implements Callable<Integer> {

        @Option(names = "--only", description = "A regular expression of benchmark names.")
        private String only = ".*";

        @Override
        public Integer call() throws RunnerException {
            new Runner(new OptionsBuilder()
                            .include("pro.supportmax.bench." + only)
                            .build())
                    .run();
            return 0;
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

        @Option(names = "--seconds", description = "Length of each load. Default: ${DEFAULT-VALUE}")
        private int seconds = 30;

        @Override
        public Integer call() throws IOException {
            var random = new SplittableRandom(bench.seed);
            try (var product = Product.start(freshFolder())) {
                var brief = new Load(product.api(), random, Texts::brief);
                var lengthy = new Load(product.api(), random, Texts::lengthy);
                System.out.println("Warming up");
                brief.run(20, Duration.ofSeconds(20));
                var most = measure("short texts", brief);
                measure("100-word texts", lengthy);
                System.out.printf(
                        "resident memory: product %d MB, database %d MB (shared pages counted in each process)%n",
                        product.residentBytes() >> 20, product.postmasterBytes() >> 20);
                return most > 0 ? 0 : 1;
            }
        }

        private double measure(String what, Load load) throws IOException {
            var most =
                    load.run(400, Duration.ofSeconds(Math.max(5, seconds / 3))).rate();
            System.out.printf("%n%s: %.0f tickets a second at full load%n", what, most);
            System.out.println("| load | tickets/s | ack p50 | p95 | p99 ms | answer p50 | p95 | p99 ms | failed |");
            System.out.println("|---|---|---|---|---|---|---|---|---|");
            for (var part : new double[] {0.25, 0.5, 0.8}) {
                var result = load.run(most * part, Duration.ofSeconds(seconds));
                System.out.printf(
                        "| %.0f %% | %.0f | %s | %s | %d |%n",
                        part * 100, most * part, row(result.acknowledged()), row(result.answered()), result.failed());
            }
            return most;
        }

        private static String row(Histogram micros) {
            return "%.1f | %.1f | %.1f"
                    .formatted(
                            micros.getValueAtPercentile(50) / 1e3,
                            micros.getValueAtPercentile(95) / 1e3,
                            micros.getValueAtPercentile(99) / 1e3);
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
            try (var progress = new ProgressBar("kills survived", kills)) {
                var result = new Kill(freshFolder(), new SplittableRandom(bench.seed)).run(kills, progress::stepTo);
                progress.close();
                System.out.printf(
                        "%d kills, %d acknowledged messages, %d problems%n",
                        result.kills(), result.acknowledged(), result.problems().size());
                result.problems().forEach(System.out::println);
                return result.problems().isEmpty() ? 0 : 1;
            }
        }
    }

    /** Start-up time and memory. */
    @Command(
            name = "startup",
            mixinStandardHelpOptions = true,
            description = "Start-up time, first cited answer, resident memory.")
    static final class StartUp implements Callable<Integer> {

        @Override
        public Integer call() throws IOException {
            var folder = freshFolder();
            report("first start, empty folder", folder);
            for (var n = 1; n <= 3; n++) {
                report("warm start " + n, folder);
            }
            return 0;
        }

        private static void report(String what, Path folder) throws IOException {
            var begun = System.nanoTime();
            try (var product = Product.start(folder)) {
                var api = product.api();
                while (!api.ask("How long is a password reset link valid?")
                        .path("outcome")
                        .asString("")
                        .equals("answered")) {
                    Pause.of(Duration.ofMillis(200));
                }
                System.out.printf(
                        "%s: healthy after %.1f s, cited answer after %.1f s, product %d MB, database %d MB%n",
                        what,
                        product.startUp().toMillis() / 1e3,
                        (System.nanoTime() - begun) / 1e9,
                        product.residentBytes() >> 20,
                        product.postmasterBytes() >> 20);
            }
        }
    }

    private static Path freshFolder() throws IOException {
        return Files.createTempDirectory("supportmax-bench");
    }
}
