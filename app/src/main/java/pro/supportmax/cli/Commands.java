package pro.supportmax.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import pro.supportmax.workbench.EvalCommand;

/** The commands that {@code ./supportmax} hands to Java. */
@Command(name = "./supportmax", description = "SupportMax Pro in the terminal.", mixinStandardHelpOptions = true)
final class Commands {

    /** Exit codes, the same as those of the shell script. */
    static final int DONE = 0;

    static final int FAILED = 1;
    static final int NOT_RUNNING = 2;
    static final int NOT_ANSWERED = 3;
    static final int MISUSE = 64;

    private final PrintWriter out;

    private Commands(PrintWriter out) {
        this.out = out;
    }

    public static void main(String[] args) {
        System.exit(run(writer(System.out), writer(System.err), args));
    }

    private static PrintWriter writer(PrintStream terminal) {
        return new PrintWriter(new OutputStreamWriter(terminal, terminal.charset()), true);
    }

    /** @return the exit code */
    static int run(PrintWriter out, PrintWriter errors, String... args) {
        var all = new Commands(out);
        return new CommandLine(all)
                .addSubcommand(new Ask(all))
                .addSubcommand(new Import(all))
                .addSubcommand(new Export(all))
                .addSubcommand(new DryRun(all))
                .addSubcommand(new CommandLine(new Audit(all)).addSubcommand(new Audit.Verify(all)))
                .addSubcommand(new EvalCommand())
                .setOut(out)
                .setErr(errors)
                .setExitCodeExceptionMapper(problem -> FAILED)
                .setExecutionExceptionHandler(Commands::explain)
                .setParameterExceptionHandler(Commands::correct)
                .execute(args);
    }

    PrintWriter out() {
        return out;
    }

    private static int explain(Exception problem, CommandLine command, CommandLine.ParseResult parsed) {
        command.getErr().println(problem.getMessage());
        return problem instanceof NotRunning ? NOT_RUNNING : FAILED;
    }

    private static int correct(CommandLine.ParameterException misuse, String[] args) {
        var command = misuse.getCommandLine();
        command.getErr().println(misuse.getMessage());
        command.getErr().println("See " + command.getCommandSpec().qualifiedName() + " --help.");
        return MISUSE;
    }
}
