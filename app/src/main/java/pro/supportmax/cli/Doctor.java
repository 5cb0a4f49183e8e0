package pro.supportmax.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Tells in plain words what keeps the product from running, and how to mend it. Needs nothing but a JDK: it and the
 * checks it uses run from their sources ({@code java Doctor.java}, JEP 458), so that it works before the first build
 * and after a failed one.
 */
final class Doctor {

    private static final String HELP = """
            doctor [--port N] [--data DIR]   looks for what keeps the product from running, and how to mend it

            Exit codes: 0 nothing is wrong · 1 something is""";

    private Doctor() {}

    public static void main(String[] args) {
        if (List.of(args).contains("--help") || List.of(args).contains("-h")) {
            System.out.println(HELP);
            return;
        }
        var port = Integer.parseInt(option(args, "--port", "SUPPORTMAX_PORT", "8080"));
        var folder = Path.of(option(args, "--data", "SUPPORTMAX_DATA", "data"));
        var findings = examine(folder, port, System.getenv());
        tell(findings, System.out);
        System.exit(findings.stream().allMatch(Finding::good) ? 0 : 1);
    }

    static List<Finding> examine(Path folder, int port, Map<String, String> environment) {
        var data = FolderCheck.of(folder);
        return Stream.of(
                        MachineCheck.java(),
                        MachineCheck.maven(environment),
                        MachineCheck.memory(),
                        data.disk(),
                        data.writable(),
                        data.owner(),
                        PortCheck.of(port, data),
                        OutsideCheck.database(environment),
                        OutsideCheck.model(environment))
                .flatMap(List::stream)
                .toList();
    }

    static void tell(List<Finding> findings, PrintStream out) {
        for (var finding : findings) {
            out.printf("[%s] %-10s %s%n", finding.good() ? "ok" : "!!", finding.subject(), finding.words());
            if (!finding.good()) {
                out.printf("%15s%s%n", "", finding.mend());
            }
        }
        var wrong = findings.stream().filter(finding -> !finding.good()).count();
        out.println(wrong == 0 ? "Nothing is wrong." : wrong == 1 ? "One thing to mend." : wrong + " things to mend.");
    }

    private static String option(String[] args, String name, String variable, String otherwise) {
        var at = List.of(args).indexOf(name);
        if (at >= 0 && at + 1 < args.length) {
            return args[at + 1];
        }
        var value = System.getenv(variable);
        return value == null || value.isEmpty() ? otherwise : value;
    }
}
