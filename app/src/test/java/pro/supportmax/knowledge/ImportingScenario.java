package pro.supportmax.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportingScenario {

    private static final String GOOD = "---\ntitle: Good\n---\nA good article.\n";

    @TempDir
    Path folder;

    private Shelf shelf;

    @BeforeEach
    void open() {
        shelf = new Shelf();
    }

    @AfterEach
    void closed() {
        shelf.close();
    }

    @Test
    void takesTheGoodFilesOfAFolderAndRefusesEachBadOneWithAReason() throws IOException {
        write("a/good.md", GOOD);
        write("b/good.md", GOOD);
        write("no-title.md", "just text");
        write("notes.txt", "text");
        write("nested.zip", "x");
        write(".DS_Store", "x");
        Files.write(folder.resolve("latin1.md"), "# Caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(folder.resolve("large.md"), new byte[(1 << 20) + 1]);
        Files.createSymbolicLink(folder.resolve("passwd.md"), Path.of("/etc/passwd"));
        var progress = new ArrayList<ImportProgress>();
        var report = shelf.importing().folder(folder, Shelf.WRITER, progress::add);
        assertThat(report.added()).isEqualTo(1);
        assertThat(reasons(report))
                .containsOnlyKeys(
                        "b/good.md", "no-title.md", "notes.txt", "nested.zip", "latin1.md", "large.md", "passwd.md")
                .hasEntrySatisfying("b/good.md", why -> assertThat(why).contains("same slug as a/good.md"))
                .hasEntrySatisfying("nested.zip", why -> assertThat(why).contains("archive"))
                .hasEntrySatisfying("large.md", why -> assertThat(why).contains("1 MB"))
                .hasEntrySatisfying("passwd.md", why -> assertThat(why).contains("link"));
        assertThat(progress)
                .hasSize(8)
                .last()
                .satisfies(last -> assertThat(last.done()).isEqualTo(last.total()));
    }

    @Test
    void importingTheSameAgainChangesNothing() throws IOException {
        write("good.md", GOOD);
        shelf.importing().folder(folder, Shelf.WRITER, step -> {});
        var again = shelf.importing().folder(folder, Shelf.WRITER, step -> {});
        assertThat(again).isEqualTo(new ImportReport(0, 0, 1, java.util.List.of()));
        write("good.md", GOOD + "More.");
        assertThat(shelf.importing().folder(folder, Shelf.WRITER, step -> {}).changed())
                .isEqualTo(1);
        assertThat(shelf.articles().revisions("good")).hasSize(2);
    }

    @Test
    void survivesZipsThatMeanHarm() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("good.md", GOOD.getBytes(StandardCharsets.UTF_8));
        files.put("../../escape.md", GOOD.getBytes(StandardCharsets.UTF_8));
        files.put("/absolute.md", GOOD.getBytes(StandardCharsets.UTF_8));
        files.put("C:\\windows.md", GOOD.getBytes(StandardCharsets.UTF_8));
        files.put("bomb.md", new byte[200 << 20]);
        files.put("small-bomb.md", new byte[900_000]);
        files.put("inner.zip", zip(Map.of("x.md", GOOD.getBytes(StandardCharsets.UTF_8))));
        var report = shelf.importing().zip(new ByteArrayInputStream(zip(files)), Shelf.WRITER, step -> {});
        assertThat(report.added()).isEqualTo(1);
        assertThat(reasons(report))
                .containsOnlyKeys(
                        "../../escape.md", "/absolute.md", "C:\\windows.md", "bomb.md", "small-bomb.md", "inner.zip")
                .hasEntrySatisfying("bomb.md", why -> assertThat(why).contains("1 MB"))
                .hasEntrySatisfying("small-bomb.md", why -> assertThat(why).contains("zip bomb"))
                .hasEntrySatisfying("../../escape.md", why -> assertThat(why).contains("out of the zip"));
    }

    @Test
    void refusesTheTooMany() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 2_050; i++) {
            files.put("f" + i + ".md", "no title".getBytes(StandardCharsets.UTF_8));
        }
        var report = shelf.importing().zip(new ByteArrayInputStream(zip(files)), Shelf.WRITER, step -> {});
        assertThat(report.refused())
                .hasSize(2_001)
                .last()
                .isEqualTo(new Refusal("(50 more)", "an import takes at most 2,000 files"));
    }

    @Test
    void refusesALinkInsideAZip() throws IOException {
        var bytes = zip(Map.of("link.md", "/etc/passwd".getBytes(StandardCharsets.UTF_8)));
        markAsLink(bytes);
        var report = shelf.importing().zip(new ByteArrayInputStream(bytes), Shelf.WRITER, step -> {});
        assertThat(reasons(report).get("link.md")).contains("link");
    }

    @Test
    void saysThatSomethingIsNoZip() {
        var report = shelf.importing()
                .zip(new ByteArrayInputStream("hello".getBytes(StandardCharsets.UTF_8)), Shelf.WRITER, step -> {});
        assertThat(report.refused()).extracting(Refusal::why).containsExactly("it is not a zip file or it is damaged");
    }

    private static void markAsLink(byte[] zip) {
        for (int i = zip.length - 46; i >= 0; i--) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                zip[i + 41] = (byte) 0xA1; // S_IFLNK | 0777 in the upper half of the external attributes
                zip[i + 40] = (byte) 0xFF;
                return;
            }
        }
        throw new AssertionError("no central directory");
    }

    private void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Map<String, String> reasons(ImportReport report) {
        return report.refused().stream().collect(Collectors.toMap(Refusal::file, Refusal::why));
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
