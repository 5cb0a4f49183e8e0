package pro.supportmax.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.supportmax.Room;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.Fact;
import pro.supportmax.kernel.Ids;
import pro.supportmax.kernel.NotFound;

/** Keys, sessions and the local administrator, on a database and a clock of their own. */
class KeysScenario {

    private static final Actor ADA = Actor.teammate("ada@lumen.example");

    @TempDir
    private Path folder = Path.of("");

    private final Room room = new Room("pro.supportmax.kernel");
    private ApiKeys keys = process();

    @AfterEach
    void close() {
        room.close();
    }

    /** A process that has just started and remembers nothing. */
    private ApiKeys process() {
        return new ApiKeys(
                new ApiKeyRows(room.sql()), room.get(Ids.class), room.clock(), fact -> room.publish((Fact) fact));
    }

    private Sessions sessions() {
        var settings =
                new AccessSettings(folder, 10, 10, 10, Duration.ofHours(12), Duration.ofDays(7), Duration.ofMinutes(5));
        return new Sessions(room.sql(), keys, settings, room.clock(), fact -> room.publish((Fact) fact));
    }

    private IssuedKey issue(@Nullable Instant expires, Scope... scopes) {
        return keys.issue(new KeyOrder("CRM", "ada@lumen.example", Set.of(scopes), expires), ADA);
    }

    @Test
    void aKeyOpensWhatItsScopesSay() {
        var issued = issue(null, Scope.ASK);
        var caller = keys.check(issued.token()).orElseThrow();
        assertThat(caller.id()).isEqualTo("ada@lumen.example");
        assertThat(caller.may(Scope.ASK)).isTrue();
        assertThat(caller.may(Scope.TICKETS_READ)).isFalse();
        assertThat(issue(null, Scope.ADMIN).key().caller().may(Scope.TICKETS_WRITE))
                .isTrue();
    }

    @Test
    void onlyTheHashIsKept() {
        var token = issue(null, Scope.ASK).token();
        var dump = room.sql()
                .sql("select k::text from access.api_key k")
                .query(String.class)
                .list()
                .toString();
        assertThat(token).hasSizeGreaterThan(40).startsWith("smx_");
        assertThat(dump).doesNotContain(token).doesNotContain(token.substring(10));
        assertThat(issue(null, Scope.ASK).toString()).doesNotContain(token.substring(10));
    }

    @Test
    void otherTextsOpenNothing() {
        var token = issue(null, Scope.ASK).token();
        assertThat(keys.check("")).isEmpty();
        assertThat(keys.check(token.substring(0, token.length() - 1))).isEmpty();
        assertThat(keys.check(token + "A")).isEmpty();
        assertThat(keys.check("smx_" + "x".repeat(100_000))).isEmpty();
        assertThat(keys.check("smx_' or '1'='1")).isEmpty();
    }

    @Test
    void aKeyEndsAtItsTime() {
        var token = issue(room.clock().instant().plusSeconds(60), Scope.ASK).token();
        assertThat(keys.check(token)).isPresent();
        room.clock().advance(Duration.ofSeconds(60));
        assertThat(keys.check(token)).isEmpty();
    }

    @Test
    void aRevokedKeyStopsAtOnceAndItsSessionsToo() {
        var issued = issue(null, Scope.ADMIN);
        var session = started(sessions().signIn(issued.token()));
        assertThat(keys.check(issued.token())).isPresent();
        keys.revoke(issued.key().id(), ADA);
        keys.revoke(issued.key().id(), ADA);
        assertThat(keys.check(issued.token())).isEmpty();
        assertThat(sessions().caller(session)).isEmpty();
        assertThat(room.facts())
                .filteredOn(AccessEvent.KeyRevoked.class::isInstance)
                .hasSize(1);
        assertThatThrownBy(() -> keys.revoke(new UUID(1, 2), ADA)).isInstanceOf(NotFound.class);
    }

    @Test
    void lastUseIsNotedOnceAMinute() {
        var issued = issue(null, Scope.ASK);
        keys.check(issued.token());
        var first = keys.get(issued.key().id()).lastUsedAt();
        assertThat(first).isEqualTo(room.clock().instant());
        room.clock().advance(Duration.ofSeconds(30));
        process().check(issued.token());
        assertThat(keys.get(issued.key().id()).lastUsedAt()).isEqualTo(first);
        room.clock().advance(Duration.ofSeconds(31));
        process().check(issued.token());
        assertThat(keys.get(issued.key().id()).lastUsedAt())
                .isEqualTo(room.clock().instant());
    }

    @Test
    void ofAHundredWhoUseALinkOneSignsIn() throws Exception {
        var link = sessions().link(issue(null, Scope.ADMIN).key().id());
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = new ArrayList<Future<SignIn>>();
            for (var i = 0; i < 100; i++) {
                attempts.add(pool.submit(() -> sessions().redeem(link)));
            }
            var started = 0;
            for (var attempt : attempts) {
                started += attempt.get() instanceof SignIn.Started ? 1 : 0;
            }
            assertThat(started).isEqualTo(1);
        }
    }

    @Test
    void aLinkIsGoodForFiveMinutes() {
        var link = sessions().link(issue(null, Scope.ADMIN).key().id());
        room.clock().advance(Duration.ofMinutes(5));
        assertThat(sessions().redeem(link)).isInstanceOf(SignIn.Refused.class);
        assertThat(sessions().redeem("smxlink_none")).isInstanceOf(SignIn.Refused.class);
    }

    @Test
    void aSessionEndsWhenIdleAndAtTheLatestAfterAWeek() {
        var token = issue(null, Scope.ADMIN).token();
        var idle = started(sessions().signIn(token));
        room.clock().advance(Duration.ofHours(12).plusSeconds(1));
        assertThat(sessions().caller(idle)).isEmpty();
        var busy = started(sessions().signIn(token));
        for (var hours = 0; hours < 7 * 24 - 6; hours += 6) {
            room.clock().advance(Duration.ofHours(6));
            assertThat(sessions().caller(busy)).isPresent();
        }
        room.clock().advance(Duration.ofHours(7));
        assertThat(sessions().caller(busy)).isEmpty();
        var left = started(sessions().signIn(token));
        sessions().end(left);
        assertThat(sessions().caller(left)).isEmpty();
    }

    @Test
    void theFirstStartWritesAKeyForItsOwnerOnly() throws Exception {
        var settings =
                new AccessSettings(folder, 10, 10, 10, Duration.ofHours(12), Duration.ofDays(7), Duration.ofMinutes(5));
        new LocalAdministrator(keys, sessions(), settings).welcome();
        var file = folder.resolve("admin.token");
        var token = Files.readString(file).strip();
        assertThat(keys.check(token).orElseThrow().may(Scope.ADMIN)).isTrue();
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(Files.getPosixFilePermissions(folder.resolve("sign-in.once")))
                .hasSize(2);
        var link = Files.readString(folder.resolve("sign-in.once")).strip();
        assertThat(link).startsWith("/sign-in/once?token=smxlink_");

        new LocalAdministrator(keys, sessions(), settings).welcome();
        assertThat(Files.readString(file).strip()).isEqualTo(token);
        assertThat(Files.readString(folder.resolve("sign-in.once")).strip()).isNotEqualTo(link);
        assertThat(sessions().redeem(link.substring(link.indexOf('=') + 1))).isInstanceOf(SignIn.Started.class);

        Files.writeString(file, "smx_of-another-database");
        new LocalAdministrator(keys, sessions(), settings).welcome();
        assertThat(keys.check(Files.readString(file).strip())).isPresent();
    }

    @Test
    void ordersThatMeanNothingAreRefused() {
        assertThatThrownBy(() -> new KeyOrder(" ", "a", Set.of(Scope.ASK), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new KeyOrder("a", "a", Set.of(), null)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String started(SignIn outcome) {
        return switch (outcome) {
            case SignIn.Started started -> started.session();
            case SignIn.Refused _ -> throw new AssertionError("refused");
        };
    }
}
