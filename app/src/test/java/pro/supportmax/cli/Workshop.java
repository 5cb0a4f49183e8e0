package pro.supportmax.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A copy of the shell command in a project of its own, on a machine where only the plainest tools are installed: no
 * Java, no Maven, no package manager, unless the test puts one there.
 */
final class Workshop {

    /** How a command ended. */
    record Result(int code, String out, String complaints) {}

    private static final List<String> TOOLS = List.of(
            "sh",
            "cat",
            "cksum",
            "cp",
            "date",
            "dirname",
            "find",
            "grep",
            "head",
            "id",
            "mkdir",
            "mv",
            "nice",
            "ps",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "sort",
            "tail",
            "touch",
            "tr",
            "uname");

    private final Path folder;
    private final Map<String, String> environment = new TreeMap<>();

    Workshop(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(project().resolve(".mvn"));
            Files.copy(Path.of("../supportmax"), project().resolve("supportmax"));
            file("project/.mvn/jvm.config", "");
            file("project/pom.xml", "<project/>");
            file("project/app/pom.xml", "<project/>");
            file("project/app/src/main/Product.java", "class Product {}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        set("PATH", folder.resolve("bin") + ":" + plainTools());
        set("HOME", folder.resolve("home").toString());
        set("SUPPORTMAX_JVM_FOLDERS", folder.resolve("jvm").toString());
        set("SUPPORTMAX_NO_REHEARSAL", "1");
    }

    Path project() {
        return folder.resolve("project");
    }

    Path folder() {
        return folder;
    }

    Workshop set(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** A JDK that says its version, unpacks by making the jar, rehearses by making files, and else tells its arguments. */
    Path jdk(String place, String version) {
        file(place + "/release", "JAVA_VERSION=\"" + version + "\"\n");
        script(place + "/bin/javac", "");
        script(place + "/bin/java", """
                case "$*" in
                    *extract*) eval "to=\\${$#}"; mkdir -p "$to"; touch "$to/supportmax-exec.jar" ;;
                    *AOTCacheOutput*) for part; do case $part in *AOTCacheOutput=* | *record=*) touch "${part#*=}" ;; esac; done ;;
                    *) echo "java $*" ;;
                esac""");
        return folder.resolve(place);
    }

    /** A Maven on the PATH that counts how often it was asked to build. */
    Workshop maven(String more) {
        script("bin/mvn", "echo built >>\"" + folder.resolve("builds") + "\"\n" + more);
        return this;
    }

    long builds() {
        try (var lines = Files.lines(folder.resolve("builds"))) {
            return lines.count();
        } catch (IOException e) {
            return 0;
        }
    }

    /** An executable in the shell's language. */
    Path script(String place, String lines) {
        var path = file(place, "#!/bin/sh\n" + lines + "\n");
        try {
            return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String place, String text) {
        try {
            var path = folder.resolve(place);
            Files.createDirectories(path.getParent());
            return Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Result supportmax(String... arguments) {
        var command =
                new ArrayList<>(List.of("sh", project().resolve("supportmax").toString()));
        command.addAll(List.of(arguments));
        try {
            var out = Files.createTempFile(folder, "out", ".txt");
            var complaints = Files.createTempFile(folder, "complaints", ".txt");
            var builder = new ProcessBuilder(command)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(complaints.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            var code = builder.start().waitFor();
            return new Result(code, text(out), text(complaints));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    /** Links to the plain tools, in a folder that outlives the test. */
    private static synchronized Path plainTools() {
        var place = Path.of("target/plain-tools").toAbsolutePath();
        try {
            Files.createDirectories(place);
            for (var tool : TOOLS) {
                if (!Files.exists(place.resolve(tool))) {
                    Files.createSymbolicLink(place.resolve(tool), onPath(tool));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return place;
    }

    private static Path onPath(String tool) {
        return Stream.of("/bin", "/usr/bin")
                .map(place -> Path.of(place, tool))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("This machine has no " + tool));
    }
}
