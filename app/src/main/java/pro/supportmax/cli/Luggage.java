package pro.supportmax.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import pro.supportmax.transfer.Kind;
import pro.supportmax.transfer.Recognition;

/**
 * What is sent to be imported: a file as it is, a folder as a zip beside the temporary files. Links are not followed.
 *
 * @param file what is sent
 * @param packed whether it was made for the journey
 */
record Luggage(Path file, boolean packed) {

    private static final int HEAD = 1_000;
    private static final int ENOUGH = 1_000;

    static Luggage of(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return new Luggage(place, false);
        }
        var zip = Files.createTempFile("supportmax-import-", ".zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.setLevel(1);
            for (var file : files(place)) {
                out.putNextEntry(new ZipEntry(name(place, file)));
                Files.copy(file, out);
            }
        } catch (IOException e) {
            Files.deleteIfExists(zip);
            throw e;
        }
        return new Luggage(zip, true);
    }

    /** @throws IllegalArgumentException when nothing tells */
    static Kind recognise(Path place) throws IOException {
        var recognition = new Recognition();
        if (Files.isDirectory(place)) {
            for (var file : files(place).stream().limit(ENOUGH).toList()) {
                recognition.look(name(place, file), head(file));
            }
        } else if (place.toString().endsWith(".zip")) {
            lookInto(place, recognition);
        } else {
            recognition.look(place.toAbsolutePath().getFileName().toString(), head(place));
        }
        return recognition
                .kind()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Nothing tells what " + place + " is. Say it: --as articles, customers, mail or zendesk."));
    }

    private static void lookInto(Path zip, Recognition recognition) throws IOException {
        try (var packed = new ZipFile(zip.toFile())) {
            var entries = packed.stream()
                    .filter(entry -> !entry.isDirectory())
                    .limit(ENOUGH)
                    .toList();
            for (var entry : entries) {
                try (var bytes = packed.getInputStream(entry)) {
                    recognition.look(entry.getName(), bytes.readNBytes(HEAD));
                }
            }
        }
    }

    void putAway() throws IOException {
        if (packed) {
            Files.deleteIfExists(file);
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(HEAD);
        }
    }

    private static List<Path> files(Path place) throws IOException {
        try (var files = Files.walk(place)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path place, Path file) {
        return place.relativize(file).toString().replace('\\', '/');
    }
}
