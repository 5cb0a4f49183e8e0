package pro.supportmax.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Questions to the audit trail. */
@Command(name = "audit", description = "Asks the audit trail.", mixinStandardHelpOptions = true)
final class Audit implements Callable<Integer> {

    private final Commands all;

    Audit(Commands all) {
        this.all = all;
    }

    @Override
    public Integer call() {
        all.out().println("Say what to do: ./supportmax audit verify");
        return Commands.MISUSE;
    }

    /** Is the chain unbroken? */
    @Command(
            name = "verify",
            description = "Recomputes the chain of the audit trail.",
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {"0:intact", "1:an entry was changed, added or taken out", "2:the product does not run"})
    static final class Verify implements Callable<Integer> {

        private final Commands all;

        @Mixin
        private Running running = new Running();

        Verify(Commands all) {
            this.all = all;
        }

        @Override
        public Integer call() {
            var found = running.server().get("/api/v1/audit/verify");
            if (!found.path("intact").asBoolean()) {
                all.out()
                        .printf(
                                "The audit trail is broken at entry %d: %s%n",
                                found.path("broken_at").asLong(),
                                found.path("why").asString(""));
                return Commands.FAILED;
            }
            all.out()
                    .printf(
                            "The audit trail is intact: %d entries, %d of them not yet chained.%n",
                            found.path("entries").asLong(),
                            found.path("unsealed").asLong());
            return Commands.DONE;
        }
    }
}
