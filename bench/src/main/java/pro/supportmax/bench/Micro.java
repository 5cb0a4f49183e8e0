package pro.supportmax.bench;

import java.io.IOException;
import java.util.Collection;
import java.util.concurrent.Callable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import pro.supportmax.models.Embedder;

/** JMH over the parts a turn is made of, and over retrieval from many passages. */
@Command(
        name = "micro",
        mixinStandardHelpOptions = true,
        description = "JMH: embedding, triage, retrieval from 10,000 and 100,000 passages, durable receive.")
final class Micro implements Callable<Integer> {

    private static final String RETRIEVAL = Retrieval.class.getSimpleName();

    @CommandLine.ParentCommand
    private Bench bench = new Bench();

    @Option(names = "--only", description = "A regular expression of benchmark names.")
    private String only = ".*";

    @Option(
            names = "--passages",
            split = ",",
            defaultValue = "10000,100000",
            description = "Sizes of the index for retrieval. Default: ${DEFAULT-VALUE}")
    private int[] passages = {};

    @Option(
            names = "--seconds",
            defaultValue = "5",
            description =
                    "Length of an iteration; there are two to warm up and three to measure. Default: ${DEFAULT-VALUE}")
    private int seconds;

    @Override
    public Integer call() throws IOException, RunnerException {
        var retrieval = (RETRIEVAL + ".searches").matches(".*(" + only + ").*")
                || (RETRIEVAL + ".answers").matches(".*(" + only + ").*");
        if (retrieval) {
            make();
        }
        var time = org.openjdk.jmh.runner.options.TimeValue.seconds(seconds);
        var options = new OptionsBuilder()
                .include("pro\\.supportmax\\.bench\\..*(" + only + ")")
                .warmupTime(time)
                .measurementTime(time)
                .shouldFailOnError(true);
        if (passages.length > 0) {
            options.param(
                    "passages",
                    java.util.Arrays.stream(passages)
                            .mapToObj(Integer::toString)
                            .toArray(String[]::new));
        }
        bench.tell(latencies(new Runner(options.build()).run()));
        if (retrieval) {
            bench.tell(recall());
        }
        return 0;
    }

    private void make() throws IOException {
        var embedder = Embedder.standalone();
        for (int size : passages) {
            Library.search(size, embedder).close();
        }
    }

    private Table recall() throws IOException {
        var questions = Library.questions(Embedder.standalone());
        var table = new Table("Recall of the vector search against exact search", "passages", "questions", "recall@10");
        for (int size : passages) {
            table.row(size, questions.size(), Recall.at10(size, questions));
        }
        return table;
    }

    private static Table latencies(Collection<RunResult> results) {
        var table = new Table("Parts of a turn, one caller at a time", "what", "samples", "p50 µs", "p95 µs", "p99 µs");
        for (var result : results) {
            var statistics = result.getPrimaryResult().getStatistics();
            var size = result.getParams().getParamsKeys().contains("passages")
                    ? ", " + result.getParams().getParam("passages") + " passages"
                    : "";
            table.row(
                    result.getPrimaryResult().getLabel() + size,
                    statistics.getN(),
                    statistics.getPercentile(50),
                    statistics.getPercentile(95),
                    statistics.getPercentile(99));
        }
        return table;
    }
}
