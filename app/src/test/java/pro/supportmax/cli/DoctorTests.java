package pro.supportmax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor sees on machines with one thing wrong. */
class DoctorTests {

    @TempDir
    private Path folder;

    @Test
    void tellsWhoHasThePort() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var finding =
                    PortCheck.of(taken.getLocalPort(), FolderCheck.of(folder)).getFirst();

            assertThat(finding.good()).isFalse();
            assertThat(finding.words()).contains(taken.getLocalPort() + " is taken by ");
            assertThat(finding.mend()).contains("--port " + (taken.getLocalPort() + 1));
            if (Files.isReadable(Path.of("/proc/net/tcp"))) {
                assertThat(finding.words())
                        .contains("(process " + ProcessHandle.current().pid() + ")");
            }
        }
    }

    @Test
    void seesThatAFolderCannotBeWritten() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "no folder");

        assertThat(FolderCheck.of(file).writable()).singleElement().satisfies(finding -> {
            assertThat(finding.good()).isFalse();
            assertThat(finding.mend()).contains("--data DIR");
        });
        assertThat(FolderCheck.of(folder.resolve("new")).writable().getFirst().good())
                .isTrue();
    }

    @Test
    void knowsWhoHoldsTheDataFolder() throws IOException {
        var file = Files.writeString(folder.resolve("process.lock"), "4711");
        assertThat(FolderCheck.of(folder).holder()).isEmpty();

        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var holder =
                new ProcessBuilder(java, "src/test/java/pro/supportmax/cli/LockHolder.java", file.toString()).start();
        try (var said = holder.inputReader()) {
            assertThat(said.readLine()).isEqualTo("locked");
            assertThat(FolderCheck.of(folder).holder()).contains(String.valueOf(holder.pid()));
            assertThat(FolderCheck.of(folder).owner().getFirst().words())
                    .contains("SupportMax Pro runs (process " + holder.pid() + ")");
        } finally {
            holder.destroy();
        }
    }

    @Test
    void missesMaven() {
        var finding = MachineCheck.maven(Map.of("SUPPORTMAX_MAVEN_MEND", "apt-get install maven"))
                .getFirst();

        assertThat(finding.good()).isFalse();
        assertThat(finding.mend()).isEqualTo("Install it:  apt-get install maven");
        assertThat(MachineCheck.maven(Map.of("SUPPORTMAX_MAVEN", "/usr/bin/mvn"))
                        .getFirst()
                        .good())
                .isTrue();
    }

    @Test
    void triesWhatLiesOutsideOnlyWhenItIsConfigured() throws IOException {
        int closed;
        try (var socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
            var model = Map.of("SUPPORTMAX_MODELS_OPENAI_BASEURL", "http://localhost:" + closed + "/v1");
            assertThat(OutsideCheck.model(model).getFirst().good()).isTrue();
        }
        var database = Map.of("SUPPORTMAX_DATABASE_URL", "jdbc:postgresql://localhost:" + closed + "/tickets");
        assertThat(OutsideCheck.database(database).getFirst().good()).isFalse();
        assertThat(OutsideCheck.database(Map.of())).isEmpty();
    }

    @Test
    void saysEachMendUnderItsProblem() {
        var out = new ByteArrayOutputStream();
        var findings = List.of(
                new Finding("Java", true, "25", ""), new Finding("Port", false, "8080 is taken.", "Use another."));

        Doctor.tell(findings, new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsSubsequence("[ok] Java", "[!!] Port", "8080 is taken.", "Use another.", "One thing to mend.");
    }

    @Test
    void runsFromItsSourceAlone() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var doctor =
                new ProcessBuilder(java, "src/main/java/pro/supportmax/cli/Doctor.java", "--data", folder.toString());
        doctor.environment().put("SUPPORTMAX_MAVEN", "here");
        var process = doctor.redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(text).contains("[ok] Java", "[ok] Data");
        assertThat(process.waitFor()).isBetween(0, 1);
    }
}
