package pro.supportmax.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The shell command on machines of all kinds, none of which has to exist. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the command is a POSIX shell script")
class ShellTests {

    @TempDir
    private Path folder;

    private Workshop machine;

    @BeforeEach
    void moveIn() {
        machine = new Workshop(folder);
    }

    @Test
    void readsAsPosixShell() throws Exception {
        assertThat(new ProcessBuilder("sh", "-n", "../supportmax")
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }

    @Test
    void pleasesShellcheck() throws Exception {
        var path = Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of);
        assumeTrue(
                path.anyMatch(programs -> Files.isExecutable(programs.resolve("shellcheck"))),
                "No shellcheck is installed: `apt-get install shellcheck` lets this test run");
        assertThat(new ProcessBuilder("shellcheck", "../supportmax")
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }

    @Test
    void helpsWithoutJava() {
        assertThat(machine.supportmax("help").out()).contains("./supportmax start", "./supportmax doctor");
        assertThat(machine.supportmax().code()).isZero();
        for (var verb : new String[] {"start", "stop", "token", "test", "check"}) {
            assertThat(machine.supportmax(verb, "--help").out()).startsWith(verb + " ");
        }
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(machine.supportmax("dance").code()).isEqualTo(64);
        assertThat(machine.supportmax("start", "--fast").code()).isEqualTo(64);
        assertThat(machine.supportmax("start", "--port", "http").complaints()).contains("--port needs a number");
        assertThat(machine.supportmax("start", "--port").complaints()).contains("--port needs a value");
    }

    @Test
    void takesTheFirstJdkThatIsNewEnough() {
        machine.jdk("old", "17.0.15");
        machine.jdk("jvm/jdk-21", "21.0.9");
        var wanted = machine.jdk("home/.sdkman/candidates/java/25.0.1-tem", "25.0.1");
        machine.set("JAVA_HOME", folder.resolve("old").toString());

        assertThat(machine.supportmax("toolchain").out()).contains("JDK:   " + wanted);
    }

    @Test
    void takesTheJdkThatItIsToldAndNoOther() {
        var wanted = machine.jdk("mine", "26");
        machine.jdk("jvm/jdk-25", "25");

        assertThat(machine.set("SUPPORTMAX_JAVA_HOME", wanted.toString())
                        .supportmax("toolchain")
                        .out())
                .contains("JDK:   " + wanted);
        var refused = machine.set(
                        "SUPPORTMAX_JAVA_HOME", machine.jdk("old", "17").toString())
                .supportmax("toolchain");
        assertThat(refused.code()).isEqualTo(69);
        assertThat(refused.complaints()).contains("no JDK 25 or newer");
    }

    @Test
    void takesNoJdkWithoutCompiler() throws IOException {
        Files.delete(machine.jdk("jvm/jre-25", "25").resolve("bin/javac"));

        assertThat(machine.supportmax("toolchain").out()).contains("JDK:   none");
    }

    @Test
    void namesTheCommandThatInstallsAJdkAndDoesNotRunIt() {
        aptThatInstallsAJdk();

        var result = machine.supportmax("start");

        assertThat(result.code()).isEqualTo(69);
        assertThat(result.complaints()).contains("apt-get install -y openjdk-25-jdk-headless");
        assertThat(folder.resolve("jvm")).doesNotExist();
    }

    @Test
    void installsAJdkWhenAllowed() {
        aptThatInstallsAJdk();
        machine.maven("");

        var result = machine.supportmax("--yes", "start", "--no-open");

        assertThat(result.complaints()).contains("Installing: ");
        assertThat(result.out()).contains("java -Xmx512m");
    }

    @Test
    void saysWhatToDoWhereNobodyCanInstall() {
        assertThat(machine.supportmax("start").complaints()).contains("SUPPORTMAX_JAVA_HOME=FOLDER");
        machine.jdk("jvm/jdk-25", "25");
        assertThat(machine.supportmax("start").complaints()).contains("MAVEN_HOME=FOLDER");
    }

    @Test
    void buildsOnceAndAgainWhenSomethingHasChanged() {
        machine.jdk("jvm/jdk-25", "25");
        machine.maven("");

        assertThat(machine.supportmax("start", "--port", "1234", "--empty").out())
                .contains("--server.port=1234", "--supportmax.demo.enabled=false");
        machine.supportmax("start");
        assertThat(machine.builds()).isEqualTo(1);

        machine.file("project/app/src/main/Product.java", "class Product { int changed; }");
        machine.supportmax("start");
        assertThat(machine.builds()).isEqualTo(2);
    }

    @Test
    void aBuildThatWasKilledIsNotWaitedFor() throws Exception {
        machine.jdk("jvm/jdk-25", "25");
        machine.maven("");
        var gone = new ProcessBuilder("true").start();
        gone.waitFor();
        machine.file("project/.supportmax/building/process", String.valueOf(gone.pid()));

        assertThat(machine.supportmax("start").code()).isZero();
        assertThat(machine.builds()).isEqualTo(1);
        assertThat(machine.project().resolve(".supportmax/building")).doesNotExist();
    }

    @Test
    void twoBuildsWaitForEachOther() throws Exception {
        machine.jdk("jvm/jdk-25", "25");
        machine.maven("sleep 2");

        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> start = () -> machine.supportmax("start").code();

            for (var code : both.invokeAll(List.of(start, start))) {
                assertThat(code.get()).isZero();
            }
        }
        assertThat(machine.builds()).isEqualTo(1);
    }

    @Test
    void rehearsesOnceAndStartsWithWhatWasLearned() {
        machine.jdk("jvm/jdk-25", "25");
        machine.maven("").set("SUPPORTMAX_NO_REHEARSAL", "");

        var first = machine.supportmax("start");
        var second = machine.supportmax("start");

        assertThat(first.complaints()).contains("[6/6] rehearsing");
        assertThat(first.out()).contains("-XX:AOTCache=", "--supportmax.models.embedding.bank=");
        assertThat(second.complaints()).doesNotContain("rehearsing");
        assertThat(second.out()).isEqualTo(first.out());
    }

    @Test
    void startsWithoutARehearsalAsWell() {
        machine.jdk("jvm/jdk-25", "25");
        machine.maven("");

        assertThat(machine.supportmax("start").out()).doesNotContain("AOTCache", "embedding.bank");
    }

    @Test
    void showsTheEndOfAFailedBuild() {
        machine.jdk("jvm/jdk-25", "25");
        machine.maven("echo '[ERROR] Product.java: it is broken'; exit 1");

        var result = machine.supportmax("start");

        assertThat(result.code()).isEqualTo(70);
        assertThat(result.complaints()).contains("Product.java: it is broken");
        assertThat(machine.supportmax("start").code()).isEqualTo(70);
    }

    @Test
    void saysThatTheDataFolderCannotBeMade() {
        machine.file("taken", "a file");

        var result = machine.supportmax("start", "--data", folder + "/taken/data");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.complaints()).contains("Cannot create the data folder");
    }

    @Test
    void refusesAFolderInUseAndStopsItsProcess() throws Exception {
        var data = Files.createDirectories(folder.resolve("data")).toRealPath();
        var server =
                new ProcessBuilder("sh", "-c", "sleep 60; :", "supportmax", "--supportmax.data=" + data, "x").start();
        machine.file("data/process.lock", String.valueOf(server.pid()));

        assertThat(machine.supportmax("start", "--data", data.toString()).complaints())
                .contains("runs already", String.valueOf(server.pid()));
        assertThat(machine.supportmax("stop", "--data", data.toString()).out()).contains("Stopped.");
        assertThat(server.waitFor()).isNotZero();
        assertThat(machine.supportmax("stop", "--data", data.toString()).code()).isEqualTo(2);
    }

    @Test
    void stopsNoStranger() throws Exception {
        var data = Files.createDirectories(folder.resolve("data")).toRealPath();
        var stranger = new ProcessBuilder("sleep", "60").start();
        machine.file("data/process.lock", String.valueOf(stranger.pid()));

        assertThat(machine.supportmax("stop", "--data", data.toString()).code()).isEqualTo(2);
        assertThat(stranger.isAlive()).isTrue();
        stranger.destroy();
    }

    @Test
    void printsTheKeyOnceThereIsOne() {
        assertThat(machine.supportmax("token").complaints()).contains("made at the first ./supportmax start");
        machine.file("project/data/admin.token", "smx_key\n");
        assertThat(machine.supportmax("token").out()).isEqualTo("smx_key\n");
    }

    private void aptThatInstallsAJdk() {
        machine.script("bin/apt-cache", "[ \"$2\" = openjdk-25-jdk-headless ]");
        machine.jdk("shelf/jdk-25", "25");
        machine.script("bin/apt-get", "cp -R \"" + folder.resolve("shelf") + "\" \"" + folder.resolve("jvm") + "\"");
        machine.script("bin/sudo", "\"$@\"");
    }
}
