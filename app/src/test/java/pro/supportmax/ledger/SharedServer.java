package pro.supportmax.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.util.FileSystemUtils;

/**
 * The one embedded server of the JVM that runs the tests, started when first needed, in a folder that goes with it. Its
 * database {@code migrated} has every module's schema; copies of it cost a tenth of a second.
 */
public final class SharedServer {

    private static final SharedServer instance = new SharedServer();

    private final Path folder;
    private final EmbeddedServer server;
    private final AtomicInteger copies = new AtomicInteger();

    private SharedServer() {
        try {
            folder = Files.createTempDirectory("supportmax-ledger");
            server = EmbeddedServer.start(folder.resolve("postgres"));
            Runtime.getRuntime().addShutdownHook(new Thread(this::end));
            execute("create database migrated");
            try (var pool = (HikariDataSource) open("migrated")) {
                Migrations.apply(pool);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The tests' database does not start", e);
        }
    }

    /** A database of its own with every schema and nothing in it but what the migrations put there. */
    public static String copy() {
        var name = "copy_" + instance.copies.incrementAndGet();
        instance.execute("create database " + name + " template migrated");
        return name;
    }

    /** A database of its own with nothing in it at all. */
    public static String blank() {
        var name = "blank_" + instance.copies.incrementAndGet();
        instance.execute("create database " + name);
        return name;
    }

    public static String url(String database) {
        return instance.server.url().replaceFirst("/postgres$", "/" + database);
    }

    public static String username() {
        return instance.server.username();
    }

    public static String password() {
        return instance.server.password();
    }

    public static DataSource pool(String database) {
        return instance.open(database);
    }

    /** An empty folder that goes with the server. */
    public static Path dataFolder() throws IOException {
        return Files.createTempDirectory(instance.folder, "data");
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Unpacking takes seconds, a link per file does not. */
    static void linkPrograms(Path to) throws IOException {
        var from = instance.folder.resolve("postgres-binaries");
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file));
                if (Files.isSymbolicLink(file)) {
                    Files.createSymbolicLink(target, Files.readSymbolicLink(file));
                } else if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.createLink(target, file);
                }
            }
        }
    }

    private DataSource open(String database) {
        var pool = new HikariDataSource();
        pool.setPoolName(database);
        pool.setJdbcUrl(server.url().replaceFirst("/postgres$", "/" + database));
        pool.setUsername(server.username());
        pool.setPassword(server.password());
        pool.setMaximumPoolSize(12);
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(10_000);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return pool;
    }

    private void execute(String sql) {
        try (var connection = DriverManager.getConnection(server.url(), server.username(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The tests' database refuses: " + sql, e);
        }
    }

    private void end() {
        try {
            server.close();
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
