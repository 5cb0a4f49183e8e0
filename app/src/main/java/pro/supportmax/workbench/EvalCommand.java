package pro.supportmax.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import pro.supportmax.workbench.sets.MissingSet;
import pro.supportmax.workbench.sets.Progress;

/** Measures the product and compares the figures with their recorded floors. */
@Command(
        name = "eval",
        description = "Measures quality on public sets and on the golden cases, against recorded floors.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every figure keeps its floor",
            "1:a figure fell under its floor",
            "64:wrong use",
            "66:the data are missing"
        })
public final class EvalCommand implements Callable<Integer> {

    private static final int KEPT = 0;
    private static final int BROKEN = 1;
    private static final int MISUSE = 64;
    private static final int NO_INPUT = 66;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the folder of public sets (default: ${DEFAULT-VALUE})",
            defaultValue = "${env:SUPPORTMAX_HOME:-.}/../shared/data")
    private Path data = Path.of("");

    @Option(
            names = "--train-data",
            paramLabel = "DIR",
            description = "where to learn from when the data have no rows of split=train (default: ${DEFAULT-VALUE})",
            defaultValue = "${env:SUPPORTMAX_HOME:-.}/../shared/data")
    private Path training = Path.of("");

    @Option(
            names = "--golden",
            paramLabel = "DIR",
            description = "the folder of golden cases (default: ${DEFAULT-VALUE})",
            defaultValue = "${env:SUPPORTMAX_HOME:-.}/golden")
    private Path golden = Path.of("");

    @Option(names = "--set", paramLabel = "NAME", arity = "1..*", split = ",", description = "only these sets")
    private List<String> sets = List.of();

    @Option(names = "--json", paramLabel = "FILE", description = "write figures and findings to a file as well")
    private @Nullable Path json;

    @Option(names = "--failures", description = "list confusions, misses and failing cases, each with the reason")
    private boolean failures;

    @Override
    public Integer call() throws IOException {
        var measuring = new Measuring(data, training, golden, sets);
        try {
            measuring.check();
        } catch (MissingSet e) {
            return refuse(NO_INPUT, e.getMessage() + "\nName the folder of the sets with --data DIR.");
        } catch (IllegalArgumentException e) {
            return refuse(MISUSE, e.getMessage());
        }
        try (var product = Product.start(measuring.needsDemo())) {
            return measure(measuring, product);
        }
    }

    private int measure(Measuring measuring, Product product) throws IOException {
        var clock = product.get(Clock.class);
        var begun = clock.instant();
        Report report;
        try (var progress = Progress.inTerminal()) {
            report = measuring.run(product, progress);
        }
        var took = Duration.between(begun, clock.instant());
        var out = spec.commandLine().getOut();
        out.print(report.table());
        if (failures) {
            out.print(report.findings());
        }
        out.printf(
                "%d figures in %d s, %d of them broken.%n",
                report.figures().size(), took.toSeconds(), report.broken().size());
        out.flush();
        if (json != null) {
            Files.writeString(json, report.json(about(begun.toString()), took));
        }
        return report.broken().isEmpty() ? KEPT : BROKEN;
    }

    private Map<String, String> about(String begun) {
        var run = new LinkedHashMap<String, String>();
        run.put("measured_at", begun);
        run.put("data", data.toAbsolutePath().normalize().toString());
        run.put("golden", golden.toAbsolutePath().normalize().toString());
        return run;
    }

    private int refuse(int code, @Nullable String why) {
        CommandLine command = spec.commandLine();
        command.getErr().println(why);
        return code;
    }
}
