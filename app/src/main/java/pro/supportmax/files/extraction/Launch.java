package pro.supportmax.files.extraction;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the child: the same classes with another main class, in a network of its own where the system lets us make one
 * ({@code unshare(1)}), with nothing in its environment and a folder that is thrown away.
 */
final class Launch {

    private static final Logger log = LoggerFactory.getLogger(Launch.class);
    private static final String NESTED_JARS = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private final String mainClass;
    private final Limits limits;
    private @Nullable List<String> alone;

    Launch(String mainClass, Limits limits) {
        this.mainClass = mainClass;
        this.limits = limits;
    }

    Process start(Path folder) throws IOException {
        var process = new ProcessBuilder(command(folder))
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        process.environment().clear();
        return process.start();
    }

    private List<String> command(Path folder) throws IOException {
        var command = new ArrayList<>(withoutNetwork());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + limits.memory().toMegabytes() + "m",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:ReservedCodeCacheSize=32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Duser.home=" + folder,
                "-Dpdfbox.fontcache=" + folder));
        command.addAll(classes());
        command.addAll(List.of(
                String.valueOf(limits.characters()),
                String.valueOf(limits.pages()),
                String.valueOf(limits.rows()),
                String.valueOf(limits.time().toMillis()),
                String.valueOf(limits.memory().toMegabytes())));
        return command;
    }

    /** Inside a jar of jars only the loader that it brings along finds the classes. */
    private List<String> classes() {
        var path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        var seen = ClassLoader.getSystemResource(mainClass.replace('.', '/') + ".class") != null;
        return seen ? List.of("-cp", path, mainClass) : List.of("-cp", path, "-Dloader.main=" + mainClass, NESTED_JARS);
    }

    /** Whether the child gets no network. */
    boolean isAlone() throws IOException {
        return !withoutNetwork().isEmpty();
    }

    private synchronized List<String> withoutNetwork() throws IOException {
        var known = alone;
        if (known == null) {
            known = wayWithoutNetwork();
            alone = known;
            if (known.isEmpty()) {
                log.warn("This system offers no unshare: the process that reads attached files keeps its network");
            }
        }
        return known;
    }

    private static List<String> wayWithoutNetwork() throws IOException {
        for (var program : List.of("/usr/bin/unshare", "/bin/unshare")) {
            for (var way : List.of(List.of(program, "-n"), List.of(program, "-r", "-n"))) {
                if (Files.isExecutable(Path.of(program)) && works(way)) {
                    return way;
                }
            }
        }
        return List.of();
    }

    private static boolean works(List<String> way) throws IOException {
        var command = new ArrayList<>(way);
        command.addAll(List.of("/bin/sh", "-c", ":"));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }
}
