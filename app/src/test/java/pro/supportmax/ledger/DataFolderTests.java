package pro.supportmax.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {

    @Test
    void aSecondInstanceInThisProcessIsRefused(@TempDir Path folder) throws IOException {
        try (var first = DataFolder.open(folder)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> DataFolder.open(folder))
                    .isInstanceOf(DataFolderUnusable.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining(
                            "is used by process " + ProcessHandle.current().pid())
                    .hasMessageContaining("--data DIR");
        }
        DataFolder.open(folder).close();
    }

    @Test
    void aSecondProcessIsRefused(@TempDir Path folder) throws Exception {
        try (var first = DataFolder.open(folder)) {
            assertThat(first).isNotNull();
            var other = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            Opening.class.getName(),
                            folder.toString())
                    .redirectErrorStream(true)
                    .start();
            try (var output = other.inputReader()) {
                assertThat(output.lines().collect(java.util.stream.Collectors.joining()))
                        .contains(
                                "is used by process " + ProcessHandle.current().pid());
            }
        }
    }

    static final class Opening {

        public static void main(String[] args) throws IOException {
            DataFolder.open(Path.of(args[0])).close();
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsRefused(@TempDir Path folder) throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
                .isInstanceOf(DataFolderUnusable.class)
                .hasMessageContaining("cannot be used");
    }

    @Test
    void aLockThatAKilledProcessLeftBehindDoesNotCount(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("process.lock"), "1");
        DataFolder.open(folder).close();
    }
}
