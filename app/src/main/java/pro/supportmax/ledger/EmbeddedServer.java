package pro.supportmax.ledger;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL as a child of this process, durable and only for whoever knows the password. A server that outlived a
 * killed process is stopped before a new one starts; a server that dies while we run is started again on the same port,
 * so that the connection pool finds it. The caller holds the {@link DataFolder}: no other process does the same here.
 */
final class EmbeddedServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final int ATTEMPTS = 60;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);

    private final Path folder;
    private final Path programs;
    private final Cluster cluster;
    private final String password;
    private final int port;
    private final Object changing = new Object();
    private volatile boolean closing;

    private EmbeddedServer(Path folder) throws IOException {
        var home = Files.createDirectories(folder.toAbsolutePath().getParent()).toRealPath();
        this.folder = home.resolve(folder.getFileName());
        this.programs = home.resolve("postgres-binaries");
        this.cluster = new Cluster(this.folder, Binaries.unpack(programs));
        this.password = password(home.resolve("postgres.password"));
        this.port = freePort();
        start();
    }

    /**
     * Starts the server in {@code folder}, creating its files on the first start.
     *
     * @throws DataFolderUnusable when it does not start, with PostgreSQL's own reason
     */
    static EmbeddedServer start(Path folder) {
        try {
            return new EmbeddedServer(folder);
        } catch (IOException e) {
            throw new DataFolderUnusable(
                    "The database in " + folder.toAbsolutePath() + " does not start: " + e.getMessage());
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    String username() {
        return "postgres";
    }

    String password() {
        return password;
    }

    private void start() throws IOException {
        if (Postmaster.of(folder, programs).isPresent()) {
            log.info("Stopping the database server that outlived its process");
            cluster.stop();
        }
        Postmaster.awaitSilence(programs);
        Postmaster.forget(folder);
        cluster.start(port);
        watch();
    }

    private void watch() throws IOException {
        var postmaster = Postmaster.of(folder, programs)
                .orElseThrow(() -> new IOException("the server ended as soon as it had started"));
        Thread.ofVirtual().name("database-watch").start(() -> {
            postmaster.awaitEnd();
            restart();
        });
    }

    private void restart() {
        synchronized (changing) {
            for (int attempt = 1; attempt <= ATTEMPTS && !closing; attempt++) {
                log.warn("The database server died; starting it again, attempt={}", attempt);
                try {
                    start();
                    log.info("The database server is back on port {}", port);
                    return;
                } catch (IOException e) {
                    log.error("The database server does not start: {}", e.getMessage());
                    Postmaster.pause(BETWEEN_ATTEMPTS);
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Makes the files and their password in one go: a file of either without the other is the rest of a broken start. */
    private String password(Path file) throws IOException {
        if (!cluster.exists()) {
            var unfinished = file.resolveSibling("postgres.password.unfinished");
            Files.deleteIfExists(unfinished);
            createPrivately(unfinished);
            var secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            Files.writeString(unfinished, HexFormat.of().formatHex(secret));
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            cluster.create(file);
        }
        if (!Files.exists(file)) {
            throw new IOException("its password is missing; bring back " + file);
        }
        return Files.readString(file).strip();
    }

    private static void createPrivately(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.createFile(file, ownerOnly);
        } else {
            Files.createFile(file);
        }
    }

    @Override
    public void close() throws IOException {
        closing = true;
        synchronized (changing) {
            if (Postmaster.of(folder, programs).isPresent()) {
                cluster.stop();
            }
        }
    }
}
