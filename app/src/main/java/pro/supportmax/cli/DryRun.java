package pro.supportmax.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pro.supportmax.triage.Label;
import pro.supportmax.triage.Reading;

/** What triage would read from a customer's text; nothing is kept. */
@Command(
        name = "triage",
        description = "Shows what would be read from a customer's text. Needs no running product and keeps nothing.",
        mixinStandardHelpOptions = true)
final class DryRun implements Callable<Integer> {

    private final Commands all;

    @Parameters(arity = "1..*", paramLabel = "TEXT", description = "the text; quotes are not needed")
    private List<String> words = List.of();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the data folder with triage files of your own (default: ${DEFAULT-VALUE})",
            defaultValue = "${env:SUPPORTMAX_DATA:-data}")
    private Path folder = Path.of("data");

    DryRun(Commands all) {
        this.all = all;
    }

    @Override
    public Integer call() {
        try (var brain = Brain.open(folder.toAbsolutePath())) {
            all.out().print(table(brain.triage().read(String.join(" ", words))));
            all.out().flush();
        }
        return Commands.DONE;
    }

    static String table(Reading reading) {
        var table = new StringBuilder();
        row(table, "priority", word(reading.priority()), reading.priorityReason());
        row(
                table,
                "mood",
                word(reading.mood()),
                percent(reading.moodConfidence().value()));
        row(table, "language", reading.language(), "");
        row(table, "person", reading.wantsPerson() ? "wanted" : "not asked for", "");
        int number = 0;
        for (var segment : reading.segments()) {
            table.append('\n');
            row(table, "segment " + ++number, "\"" + segment.text().strip() + "\"", "");
            row(table, "  domain", named(segment.domain()), "");
            row(table, "  intent", named(segment.intent()), segment.outOfScope() ? "out of scope" : "");
        }
        if (!reading.entities().isEmpty()) {
            table.append('\n');
        }
        for (var entity : reading.entities()) {
            row(table, entity.type(), entity.value(), "");
        }
        return table.toString();
    }

    private static void row(StringBuilder table, String name, String value, String remark) {
        var line = String.format(Locale.ROOT, "%-12s %-28s %s", name, value, remark);
        table.append(line.stripTrailing()).append('\n');
    }

    private static String named(Label label) {
        return label.id() + " " + percent(label.confidence().value());
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
