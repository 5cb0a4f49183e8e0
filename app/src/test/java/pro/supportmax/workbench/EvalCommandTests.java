package pro.supportmax.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvalCommandTests {

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void saysWhichFolderIsMissingAndHowToNameAnother() {
        assertThat(run("--data", folder.resolve("nowhere").toString())).isEqualTo(66);
        assertThat(said.toString())
                .contains("There is no folder")
                .contains("nowhere")
                .contains("--data DIR");
    }

    @Test
    void saysWhichSetIsMissing() {
        assertThat(run("--data", folder.toString(), "--set", "clinc150")).isEqualTo(66);
        assertThat(said.toString()).contains("clinc150/clinc150.jsonl");
    }

    @Test
    void knowsItsSets() {
        assertThat(run("--data", folder.toString(), "--set", "imagenet")).isEqualTo(64);
        assertThat(said.toString()).contains("There is no set imagenet").contains("banking77, clinc150");
    }

    private int run(String... args) {
        return new CommandLine(new EvalCommand())
                .setErr(new PrintWriter(said, true))
                .execute(args);
    }
}
