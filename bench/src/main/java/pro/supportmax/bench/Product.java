package pro.supportmax.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The product as a process of its own, on its own data folder and a free port, that can be killed and started again. */
final class Product implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** As {@code ./supportmax start} does it. */
    private static final List<String> AS_STARTED = List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "--add-modules=jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final Path data;
    private final int port;
    private final List<String> settings;
    private Process process;
    private Duration startUp = Duration.ZERO;

    private Product(Path data, int port, List<String> settings) throws IOException {
        this.data = data;
        this.port = port;
        this.settings = settings;
        this.process = launch();
    }

    /**
     * Starts the product and waits until it is healthy.
     *
     * @param settings more command-line settings, {@code --name=value} each, and options of the JVM, {@code -X…} each
     */
    static Product start(Path data, String... settings) throws IOException {
        Files.createDirectories(data);
        var product = new Product(data, freePort(), Arrays.asList(settings));
        product.awaitHealthy();
        return product;
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    Api api() {
        try {
            return new Api(
                    address(), Files.readString(data.resolve("admin.token")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The product wrote no administrator's key", e);
        }
    }

    /** From the launch of the process until it was healthy. */
    Duration startUp() {
        return startUp;
    }

    /** Ends the process as the kernel does when memory is short: no hook runs, nothing is flushed. */
    void kill() throws IOException {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Stops the process where it stands, as a virtual machine that is moved does; it knows nothing of the time that passes. */
    void freeze() throws IOException {
        signal("STOP");
    }

    void thaw() throws IOException {
        signal("CONT");
    }

    private void signal(String name) throws IOException {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The settings by which another process uses this one's database server. */
    List<String> ledger() throws IOException {
        var port = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(3)
                .strip();
        var password = Files.readString(data.resolve("postgres.password")).strip();
        return List.of(
                "--supportmax.database.url=jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                "--supportmax.database.username=postgres",
                "--supportmax.database.password=" + password);
    }

    /** The name under which the process holds leases. */
    String node() throws IOException {
        return Files.readString(data.resolve("node.id")).strip();
    }

    /** Kills the database server under the running product. */
    void killPostmaster() throws IOException {
        postmaster().ifPresent(ProcessHandle::destroyForcibly);
    }

    void startAgain() throws IOException {
        process = launch();
        awaitHealthy();
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Resident memory of the process, in bytes, as Linux counts it; the database server's is not in it. */
    long residentBytes() throws IOException {
        return resident(process.pid());
    }

    /** Resident memory of the database server and its children, in bytes; shared pages are counted in each. */
    long postmasterBytes() throws IOException {
        var server = postmaster();
        if (server.isEmpty()) {
            return 0;
        }
        var sum = resident(server.get().pid());
        for (var child : server.get().descendants().toList()) {
            sum += resident(child.pid());
        }
        return sum;
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        try {
            var pid =
                    Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
            return ProcessHandle.of(Long.parseLong(pid.strip()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static long resident(long pid) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(kilobytes -> Long.parseLong(kilobytes) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    private Process launch() throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(AS_STARTED);
        settings.stream().filter(setting -> setting.startsWith("-X")).forEach(command::add);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "pro.supportmax.SupportMax",
                "--server.port=" + port,
                "--supportmax.access.key-per-minute=1000000",
                "--supportmax.data=" + data));
        settings.stream().filter(setting -> setting.startsWith("--")).forEach(command::add);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("product.log").toFile()))
                .start();
    }

    private void awaitHealthy() throws IOException {
        var begun = System.nanoTime();
        var progress = new Progress();
        while (System.nanoTime() - begun < PATIENCE.toNanos()) {
            progress.tell(() -> "the product is starting");
            if (!process.isAlive()) {
                throw new IOException("The product ended while starting; see " + data.resolve("product.log"));
            }
            if (Api.healthy(address())) {
                startUp = Duration.ofNanos(System.nanoTime() - begun);
                return;
            }
            Pause.of(Duration.ofMillis(50));
        }
        throw new IOException("The product did not become healthy; see " + data.resolve("product.log"));
    }

    private void awaitEnd() throws IOException {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new IOException("The product does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Asks the process to end, and ends it when it does not listen; the database server goes with it. */
    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                kill();
                killPostmaster();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
