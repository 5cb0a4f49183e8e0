package pro.supportmax.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which running product a command speaks to. */
final class Running {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the data folder of the running product (default: ${DEFAULT-VALUE})",
            defaultValue = "${env:SUPPORTMAX_DATA:-data}")
    private Path folder = Path.of("data");

    /** @throws NotRunning when nothing runs with that folder */
    Server server() {
        return Server.of(folder);
    }
}
