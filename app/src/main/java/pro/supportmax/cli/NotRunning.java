package pro.supportmax.cli;

import java.nio.file.Path;

/** There is no running product to ask; the message names the mend. */
final class NotRunning extends RuntimeException {

    NotRunning(Path folder) {
        super("SupportMax Pro does not run with the data folder "
                + folder.toAbsolutePath().normalize()
                + ".\nStart it:  ./supportmax start     Another folder:  --data DIR");
    }
}
