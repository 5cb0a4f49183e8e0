package pro.supportmax.workbench.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pro.supportmax.models.Embedder;

class FolderTests {

    private static final String ROWS = """
            {"text":"learn me","split":"train"}
            {"text":"tune me","split":"val"}

            {"text":"test me","split":"test","domainNatural":true}
            """;

    @TempDir
    Path data;

    @TempDir
    Path training;

    @Test
    void readsPlainAndPackedRows() throws IOException {
        plain(data, "a/rows.jsonl", ROWS);
        packed(data, "b/rows.jsonl.gz", ROWS);
        var folder = Folder.of(data);

        for (var file : new String[] {"a/rows.jsonl", "b/rows.jsonl"}) {
            assertThat(folder.rows(file)).extracting(Row::text).containsExactly("learn me", "tune me", "test me");
        }
        assertThat(folder.rows("a/rows.jsonl").getLast().flag("domainNatural")).isTrue();
    }

    @Test
    void namesWhatIsMissing() {
        assertThatThrownBy(() -> Folder.of(data.resolve("nowhere")))
                .isInstanceOf(MissingSet.class)
                .hasMessageContaining("nowhere");
        assertThatThrownBy(() -> Folder.of(data).rows("a/rows.jsonl")).hasMessageContaining("a/rows.jsonl");
    }

    @Test
    void reportsOnTestRowsAndLearnsFromTrainRowsOnly() throws IOException {
        plain(data, "a/rows.jsonl", ROWS);
        var bench = bench();

        assertThat(bench.test("a/rows.jsonl")).extracting(Row::text).containsExactly("test me");
        assertThat(bench.train("a/rows.jsonl")).extracting(Row::text).containsExactly("learn me");
    }

    @Test
    void learnsFromTheOtherFolderWhenTheDataHaveNoTrainRows() throws IOException {
        plain(data, "a/rows.jsonl", "{\"text\":\"unseen\"}\n");
        var bench = bench();
        assertThatThrownBy(() -> bench.train("a/rows.jsonl")).hasMessageContaining("--train-data");

        plain(training, "a/rows.jsonl", ROWS);

        assertThat(bench.train("a/rows.jsonl")).extracting(Row::text).containsExactly("learn me");
        assertThat(bench.test("a/rows.jsonl")).extracting(Row::text).containsExactly("unseen");
    }

    private Bench bench() {
        return new Bench(new Folder(data), new Folder(training), Embedder.standalone(), Progress.silent());
    }

    private static void plain(Path folder, String name, String rows) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), rows);
    }

    private static void packed(Path folder, String name, String rows) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            out.write(rows.getBytes(StandardCharsets.UTF_8));
        }
    }
}
