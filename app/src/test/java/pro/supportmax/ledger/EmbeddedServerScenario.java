package pro.supportmax.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** The embedded server lives through what happens to processes. */
class EmbeddedServerScenario {

    @TempDir
    private static Path begun;

    private Path folder = Path.of("");

    /** A first start takes seconds; where it is not what a test is about, its copy will do. */
    @BeforeAll
    static void begin() throws IOException {
        SharedServer.linkPrograms(begun.resolve("postgres-binaries"));
        EmbeddedServer.start(begun.resolve("postgres")).close();
    }

    @BeforeEach
    void create(TestInfo test) throws IOException {
        folder = Files.createTempDirectory("supportmax-embedded").resolve("postgres");
        SharedServer.linkPrograms(folder.resolveSibling("postgres-binaries"));
        if (!test.getTags().contains("first-start")) {
            copy(begun.resolve("postgres"), folder);
            copy(begun.resolve("postgres.password"), folder.resolveSibling("postgres.password"));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    @AfterEach
    void delete() throws IOException {
        FileSystemUtils.deleteRecursively(folder.getParent());
    }

    @Test
    void promisesThatACommitIsOnTheDisk() throws IOException {
        try (var server = EmbeddedServer.start(folder);
                var pool = pool(server)) {
            var sql = JdbcClient.create(pool);
            assertThat(Stream.of("fsync", "synchronous_commit", "full_page_writes")
                            .map(name ->
                                    sql.sql("show " + name).query(String.class).single()))
                    .containsOnly("on");
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() throws IOException {
        try (var server = EmbeddedServer.start(folder)) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(), "postgres", "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("authentication failed");
            assertThat(server.url()).contains("127.0.0.1");
        }
    }

    @Test
    void keepsDataFromOneStartToTheNext() throws IOException {
        try (var server = EmbeddedServer.start(folder);
                var pool = pool(server)) {
            write(pool, 1);
        }
        try (var server = EmbeddedServer.start(folder);
                var pool = pool(server)) {
            assertThat(read(pool)).containsExactly(1);
        }
    }

    @Test
    void aKilledServerComesBackOnTheSamePortForThePoolThatIsOpen() throws Exception {
        try (var server = EmbeddedServer.start(folder);
                var pool = pool(server)) {
            var url = server.url();
            for (int round = 1; round <= 2; round++) {
                write(pool, round);
                try (var held = pool.getConnection()) {
                    assertThat(held.isValid(1)).isTrue();
                    postmaster().process().destroyForcibly();
                }
                int number = round;
                await().atMost(Duration.ofSeconds(30))
                        .ignoreExceptions()
                        .untilAsserted(() -> assertThat(read(pool)).contains(number));
            }
            write(pool, 3);
            assertThat(read(pool)).containsExactly(1, 2, 3);
            assertThat(server.url()).isEqualTo(url);
        }
    }

    @Test
    void nothingAcknowledgedIsLostHoweverOftenTheServerIsKilled() throws Exception {
        try (var server = EmbeddedServer.start(folder);
                var pool = pool(server)) {
            JdbcClient.create(pool).sql("create table kept (number int)").update();
            var acknowledged = new ConcurrentSkipListSet<Integer>();
            var numbers = new AtomicInteger();
            var on = new AtomicBoolean(true);
            try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int writer = 0; writer < 4; writer++) {
                    writers.submit(() -> write(pool, numbers, acknowledged, on));
                }
                for (int kill = 0; kill < 5; kill++) {
                    Thread.sleep(200);
                    await().ignoreExceptions()
                            .until(() -> postmaster().process().destroyForcibly());
                    int seen = acknowledged.size();
                    await().atMost(Duration.ofSeconds(30)).until(() -> acknowledged.size() > seen + 20);
                }
                on.set(false);
            }
            assertThat(read(pool)).containsAll(acknowledged);
        }
    }

    private static void write(
            HikariDataSource pool, AtomicInteger numbers, Set<Integer> acknowledged, AtomicBoolean on) {
        while (on.get()) {
            int number = numbers.incrementAndGet();
            try {
                JdbcClient.create(pool)
                        .sql("insert into kept values (?)")
                        .param(number)
                        .update();
                acknowledged.add(number);
            } catch (DataAccessException e) {
                // Not acknowledged, so it may be there or not.
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void aServerThatOutlivedItsKilledProcessIsStoppedAtTheNextStart() throws Exception {
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Orphaning.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        try (var output = process.inputReader()) {
            assertThat(output.lines().anyMatch(Orphaning.READY::equals)).isTrue();
        }
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        var orphan = postmaster();
        assertThat(orphan.isRunning()).isTrue();

        try (var server = EmbeddedServer.start(folder);
                var pool = pool(server)) {
            assertThat(orphan.isRunning()).isFalse();
            assertThat(read(pool)).containsExactly(7);
        }
    }

    /** The process that is killed. */
    static final class Orphaning {

        static final String READY = "The row is committed";

        public static void main(String[] args) throws Exception {
            var server = EmbeddedServer.start(Path.of(args[0]));
            var pool = pool(server);
            write(pool, 7);
            System.out.println(READY);
            Thread.sleep(Duration.ofMinutes(1));
        }
    }

    @Test
    @Tag("first-start")
    void aFirstStartThatWasCutShortIsMadeAgain() throws IOException {
        var home = folder.getParent();
        Files.createDirectories(home.resolve("postgres.unfinished/base"));
        FileSystemUtils.deleteRecursively(home.resolve("postgres-binaries"));
        Files.createDirectories(home.resolve("postgres-binaries/unfinished/bin/initdb"));
        Files.createFile(home.resolve("postgres.password"));

        try (var server = EmbeddedServer.start(folder);
                var pool = pool(server)) {
            write(pool, 1);
            assertThat(server.password()).hasSize(48);
            assertThat(home.resolve("postgres.unfinished")).doesNotExist();
        }
    }

    @Test
    void aProcessIdThatBelongsToAStrangerDoesNotMatter() throws IOException {
        EmbeddedServer.start(folder).close();
        var stranger = ProcessHandle.current().pid() + "\n" + folder + "\n";
        Files.writeString(folder.resolve("postmaster.pid"), stranger);

        try (var server = EmbeddedServer.start(folder);
                var pool = pool(server)) {
            write(pool, 1);
        }
    }

    @Test
    void aServerThatSomebodyElseStartedHereIsLeftAloneAndNotJoined() throws Exception {
        EmbeddedServer.start(folder).close();
        var elsewhere = Files.createTempDirectory("supportmax-elsewhere").toRealPath();
        SharedServer.linkPrograms(elsewhere);
        var other = new Cluster(folder.toRealPath(), Binaries.unpack(elsewhere));
        other.start(SharedServer.freePort());
        try {
            assertThatThrownBy(() -> EmbeddedServer.start(folder))
                    .isInstanceOf(DataFolderUnusable.class)
                    .hasMessageContaining("another PostgreSQL runs in it");
        } finally {
            other.stop();
            FileSystemUtils.deleteRecursively(elsewhere);
        }
    }

    @Test
    void aServerOfAnOlderVersionThatOutlivedItsProcessIsStopped() throws Exception {
        EmbeddedServer.start(folder).close();
        var home = folder.getParent().toRealPath();
        SharedServer.linkPrograms(home.resolve("postgres-binaries/older"));
        var old = new Cluster(home.resolve("postgres"), Binaries.unpack(home.resolve("postgres-binaries/older")));
        old.start(SharedServer.freePort());
        var orphan = postmaster();

        try (var server = EmbeddedServer.start(folder);
                var pool = pool(server)) {
            assertThat(orphan.isRunning()).isFalse();
            write(pool, 1);
        }
    }

    @Test
    void saysWhyTheDatabaseDoesNotStart() throws IOException {
        EmbeddedServer.start(folder).close();
        Files.writeString(folder.resolve("PG_VERSION"), "9\n");

        assertThatThrownBy(() -> EmbeddedServer.start(folder))
                .isInstanceOf(DataFolderUnusable.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("not compatible");
    }

    @Test
    @Tag("first-start")
    void nobodyElseMayReadTheSecretOrChangeThePrograms() throws IOException {
        EmbeddedServer.start(folder).close();
        var home = folder.getParent();

        assertThat(Files.getPosixFilePermissions(home.resolve("postgres.password")))
                .containsOnly(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        try (var files = Files.walk(home, 3)) {
            assertThat(files.filter(file -> !Files.isSymbolicLink(file)))
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                            .doesNotContain(PosixFilePermission.OTHERS_WRITE));
        }
    }

    @Test
    void comparesTextTheSameOnEveryMachine() throws IOException {
        try (var server = EmbeddedServer.start(folder);
                var pool = pool(server)) {
            var sql = JdbcClient.create(pool);
            assertThat(sql.sql("select lower('ÄÖÜ') || (select datlocprovider::text from pg_database limit 1)")
                            .query(String.class)
                            .single())
                    .isEqualTo("äöüb");
        }
    }

    private Postmaster postmaster() throws IOException {
        var home = folder.getParent().toRealPath();
        return Postmaster.of(home.resolve("postgres"), home.resolve("postgres-binaries"))
                .orElseThrow();
    }

    private static HikariDataSource pool(EmbeddedServer server) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(server.url());
        pool.setUsername(server.username());
        pool.setPassword(server.password());
        pool.setConnectionTimeout(2_000);
        return pool;
    }

    private static void write(HikariDataSource pool, int number) {
        var sql = JdbcClient.create(pool);
        sql.sql("create table if not exists kept (number int)").update();
        sql.sql("insert into kept values (?)").param(number).update();
    }

    private static List<Integer> read(HikariDataSource pool) {
        return JdbcClient.create(pool)
                .sql("select number from kept order by number")
                .query(Integer.class)
                .list();
    }
}
