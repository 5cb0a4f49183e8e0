package pro.supportmax.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.util.FileSystemUtils;

/**
 * One folder of PostgreSQL's files ("database cluster", PostgreSQL 18, §18.2) and the programs that make, start and stop
 * a server in it.
 *
 * <p>The files are made beside their place and moved there at the end, so that they are whole or not there at all. They
 * sort and compare by Unicode code point through PostgreSQL's own rules ({@code builtin}, §23.2), so neither this
 * machine's locale nor an update of its C library changes an index's order.
 */
final class Cluster {

    private static final List<String> SETTINGS = List.of(
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "shared_buffers=64MB",
            "max_connections=64",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_min_messages=warning");
    private static final int LINES_OF_LOG = 5;

    private final Path folder;
    private final Path programs;
    private final Path log;

    Cluster(Path folder, Path programs) {
        this.folder = folder;
        this.programs = programs;
        this.log = folder.resolveSibling("postgres.log");
    }

    boolean exists() {
        return Files.exists(folder.resolve("PG_VERSION"));
    }

    /** @param password file with the password of the user {@code postgres} in its first line */
    void create(Path password) throws IOException {
        var unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        run(
                "initdb",
                List.of(
                        "--pgdata=" + unfinished,
                        "--username=postgres",
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--no-locale",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--no-instructions"));
        FileSystemUtils.deleteRecursively(folder);
        Files.move(unfinished, folder);
    }

    /** Returns when the server takes connections. */
    void start(int port) throws IOException {
        var options = new StringBuilder("-p " + port);
        SETTINGS.forEach(setting -> options.append(" -c ").append(setting));
        if (linux()) {
            // After a crash all files are synced first: one call for the file system instead of one for each file.
            options.append(" -c recovery_init_sync_method=syncfs");
        }
        Files.deleteIfExists(log);
        run(
                "pg_ctl",
                List.of("start", "-w", "-t", "60", "-D", folder.toString(), "-l", log.toString(), "-o", "" + options));
    }

    /** Ends all connections, writes what is in memory, and returns when the server is gone. */
    void stop() throws IOException {
        run("pg_ctl", List.of("stop", "-m", "fast", "-w", "-t", "30", "-D", folder.toString()));
    }

    private void run(String program, List<String> arguments) throws IOException {
        var command = new ArrayList<String>(asUser());
        command.add(programs.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        process.getOutputStream().close();
        try (var output = process.inputReader()) {
            var said = output.lines().toList();
            if (process.waitFor() != 0) {
                throw new IOException(program + " failed: " + String.join(" ", said) + lastWords() + advice(said));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + program, e);
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own, root is somebody without rights. */
    private static List<String> asUser() {
        return linux() && System.getProperty("user.name").equals("root") ? List.of("unshare", "-U") : List.of();
    }

    private static String advice(List<String> said) {
        return said.stream().anyMatch(line -> line.startsWith("unshare"))
                ? " PostgreSQL refuses to run as root, and this machine allows root no user namespace:"
                        + " start as another user."
                : "";
    }

    private static boolean linux() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    }

    private String lastWords() throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        var lines = Files.readAllLines(log);
        return " " + String.join(" ", lines.subList(Math.max(0, lines.size() - LINES_OF_LOG), lines.size()));
    }
}
