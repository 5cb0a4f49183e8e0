package pro.supportmax.workbench.sets;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.json.JsonMapper;

/** A folder of sets: each a folder of JSON lines, plain or packed by gzip. */
public record Folder(Path path) {

    private static final JsonMapper json = JsonMapper.shared();

    /** @throws MissingSet when the folder does not have it */
    public static Folder of(Path path) {
        if (!Files.isDirectory(path)) {
            throw new MissingSet("There is no folder " + path.toAbsolutePath().normalize());
        }
        return new Folder(path);
    }

    public boolean has(String file) {
        return Files.isReadable(plain(file)) || Files.isReadable(packed(file));
    }

    /** @param file such as {@code banking77/banking77.jsonl}; {@code .gz} is found as well */
    List<Row> rows(String file) {
        if (!has(file)) {
            throw new MissingSet("There is no " + plain(file).toAbsolutePath().normalize() + " (.gz will do as well)");
        }
        try (var lines = open(file)) {
            return lines.lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> new Row(file, json.readTree(line)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BufferedReader open(String file) throws IOException {
        var bytes = Files.isReadable(plain(file))
                ? Files.newInputStream(plain(file))
                : new GZIPInputStream(Files.newInputStream(packed(file)));
        return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }

    private Path plain(String file) {
        return path.resolve(file);
    }

    private Path packed(String file) {
        return path.resolve(file + ".gz");
    }
}
