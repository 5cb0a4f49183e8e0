package pro.supportmax.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pro.supportmax.kernel.PermanentFailure;

class VaultTests {

    @TempDir
    Path folder;

    @Test
    void opensWhatItSealedAlsoAfterAStart() {
        var sealed = vault(folder).seal("whsec_ä€😀", "webhook:1");

        assertThat(sealed).startsWith("v1:").doesNotContain("whsec");
        assertThat(vault(folder).open(sealed, "webhook:1")).isEqualTo("whsec_ä€😀");
        assertThat(vault(folder).open(vault(folder).seal("", "x"), "x")).isEmpty();
    }

    @Test
    void theSameSecretLooksDifferentEachTime() {
        var vault = vault(folder);

        assertThat(vault.seal("a", "x")).isNotEqualTo(vault.seal("a", "x"));
    }

    @Test
    void whatIsMovedElsewhereStaysClosed() {
        var vault = vault(folder);
        var sealed = vault.seal("secret", "webhook:1");

        assertThatThrownBy(() -> vault.open(sealed, "webhook:2"))
                .isInstanceOf(PermanentFailure.class)
                .hasMessageContaining("webhook:2")
                .hasMessageContaining("Enter it anew");
    }

    @Test
    void everyChangedBitIsNoticed() {
        var vault = vault(folder);
        var sealed = Base64.getUrlDecoder().decode(vault.seal("secret", "x").substring(3));
        for (var bit = 0; bit < sealed.length * 8; bit++) {
            var bent = sealed.clone();
            bent[bit / 8] ^= (byte) (1 << bit % 8);
            var text = "v1:" + Base64.getUrlEncoder().withoutPadding().encodeToString(bent);

            assertThatThrownBy(() -> vault.open(text, "x"))
                    .isInstanceOf(PermanentFailure.class)
                    .hasMessageNotContaining("secret\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v1:", "v1:AQ", "plain", "v1:%%%", "v2:AQAAAAAAAAAA"})
    void whatIsNoSealedSecretIsRefused(String text) {
        assertThatThrownBy(() -> vault(folder).open(text, "mailbox:3"))
                .isInstanceOf(PermanentFailure.class)
                .hasMessageContaining("mailbox:3")
                .hasMessageContaining("Enter it anew");
    }

    @Test
    void aLostKeyIsNamedWithItsMend() throws IOException {
        var sealed = vault(folder).seal("secret", "x");
        Files.delete(folder.resolve("vault.key"));

        assertThatThrownBy(() -> vault(folder).open(sealed, "x"))
                .isInstanceOf(PermanentFailure.class)
                .hasMessageContaining("Bring back the key")
                .hasMessageContaining(folder.resolve("vault.key").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense!", "", "AAAA"})
    void aDamagedKeyIsNamedWithItsMendAndNeverReplaced(String content) throws IOException {
        Files.writeString(folder.resolve("vault.key"), content);

        assertThatThrownBy(() -> vault(folder).seal("secret", "x"))
                .isInstanceOf(PermanentFailure.class)
                .hasMessageContaining("vault.key")
                .hasMessageContaining("backup");
        assertThat(folder.resolve("vault.key")).hasContent(content);
    }

    @Test
    void theKeyIsForItsOwnerOnlyAndNothingElseIsLeftBehind() throws IOException {
        vault(folder).seal("secret", "x");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("vault.key"))))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryContaining(file -> file.endsWith("vault.key"));
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void processesThatStartAtOnceAgreeOnOneKey() throws Exception {
        for (var round = 0; round < 20; round++) {
            var shared = Files.createDirectory(folder.resolve("round" + round));
            var start = new CyclicBarrier(8);
            try (var pool = Executors.newFixedThreadPool(8)) {
                var sealed = new HashSet<String>();
                for (var each : pool.invokeAll(IntStream.range(0, 8)
                        .<Callable<String>>mapToObj(i -> () -> {
                            start.await();
                            return vault(shared).seal("secret", "x");
                        })
                        .toList())) {
                    sealed.add(each.get());
                }
                assertThat(sealed)
                        .hasSize(8)
                        .allSatisfy(
                                one -> assertThat(vault(shared).open(one, "x")).isEqualTo("secret"));
            }
        }
    }

    @Test
    void aKeyFromASettingMakesNoFileAndWorksOnAnotherMachine() throws IOException {
        var sealed = vault(folder).seal("secret", "x");
        var key = Files.readString(folder.resolve("vault.key"));
        var elsewhere = folder.resolve("elsewhere");
        var other = new Vault(new ComplianceSettings(elsewhere, key));

        assertThat(other.open(sealed, "x")).isEqualTo("secret");
        assertThat(elsewhere).doesNotExist();
        assertThatThrownBy(other::rotate).isInstanceOf(PermanentFailure.class).hasMessageContaining("every machine");
        assertThat(new ComplianceSettings(elsewhere, key).toString()).doesNotContain(key.strip());
    }

    @Test
    void afterARotationTheNewKeySealsAndTheOldOneOpens() throws IOException {
        var vault = vault(folder);
        var running = vault(folder);
        var old = vault.seal("old", "x");
        assertThat(running.open(old, "x")).isEqualTo("old");

        vault.rotate();
        var fresh = vault.seal("new", "x");

        assertThat(fresh.substring(0, 8)).isNotEqualTo(old.substring(0, 8));
        assertThat(vault.open(old, "x")).isEqualTo("old");
        assertThat(running.open(fresh, "x")).isEqualTo("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("vault.key"))))
                .isEqualTo("rw-------");
    }

    private static Vault vault(Path folder) {
        return new Vault(new ComplianceSettings(folder, ""));
    }
}
