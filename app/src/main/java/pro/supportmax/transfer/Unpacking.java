package pro.supportmax.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.springframework.util.FileSystemUtils;
import pro.supportmax.transfer.runs.SourceFile;

/**
 * The files of an upload. A zip is unpacked under names of our own, so no name in it leads anywhere; bytes are counted as
 * they are written, never as a header claims, so a bomb ends early.
 */
final class Unpacking {

    private static final int MOST_FILES = 500_000;

    /** Text packs 10 to 1, repetitive JSON 40 to 1; deflate's own limit is 1032 to 1. */
    private static final int MOST_RATIO = 200;

    private static final long RATIO_COUNTS_FROM = 1 << 20;

    private final Path upload;
    private final Path folder;
    private final BiConsumer<String, String> refused;
    private long left;

    /**
     * @param most bytes of all files together
     * @param refused is told of what is left out, and why
     */
    Unpacking(Path upload, long most, BiConsumer<String, String> refused) {
        this.upload = upload;
        this.folder = folder(upload);
        this.left = most;
        this.refused = refused;
    }

    static Path folder(Path upload) {
        return upload.resolveSibling(upload.getFileName() + ".unpacked");
    }

    /** @param name of the upload, as its sender calls it */
    List<SourceFile> files(String name) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        try (var head = Files.newInputStream(upload)) {
            var first = head.readNBytes(4);
            if (first.length < 4 || first[0] != 'P' || first[1] != 'K') {
                return List.of(new SourceFile(name, upload, Files.size(upload)));
            }
        }
        try (var zip = new ZipFile(upload.toFile())) {
            Files.createDirectories(folder);
            return unpack(zip);
        } catch (ZipException e) {
            throw new IllegalArgumentException("The zip is damaged or not complete. Pack it again.", e);
        }
    }

    private List<SourceFile> unpack(ZipFile zip) throws IOException {
        var entries = zip.stream()
                .filter(entry -> !entry.isDirectory() && !leftover(entry.getName()))
                .sorted(Comparator.comparing(ZipEntry::getName))
                .toList();
        if (entries.size() > MOST_FILES) {
            throw new IllegalArgumentException("The zip holds more than 500,000 files. Import it in parts.");
        }
        var files = new ArrayList<SourceFile>();
        for (var entry : entries) {
            if (leavesTheZip(entry.getName())) {
                refused.accept(entry.getName(), "its path leads out of the zip");
                continue;
            }
            var place = folder.resolve(String.valueOf(files.size()));
            if (write(zip, entry, place)) {
                files.add(new SourceFile(entry.getName(), place, Files.size(place)));
            }
        }
        return files;
    }

    private boolean write(ZipFile zip, ZipEntry entry, Path place) throws IOException {
        var most = Math.max(RATIO_COUNTS_FROM, MOST_RATIO * Math.max(1, entry.getCompressedSize()));
        try (var bytes = zip.getInputStream(entry)) {
            copy(bytes, place, Math.min(most, left));
        } catch (ZipException e) {
            Files.deleteIfExists(place);
            refused.accept(entry.getName(), "it is damaged or encrypted");
            return false;
        }
        var size = Files.size(place);
        left -= size;
        if (size > most) {
            Files.deleteIfExists(place);
            refused.accept(entry.getName(), "it is packed more than 200 to 1, like a zip bomb");
            return false;
        }
        if (left < 0) {
            throw new IllegalArgumentException(
                    "Unpacked, the zip is larger than supportmax.transfer.unpacked allows. Import it in parts.");
        }
        return true;
    }

    /** One byte more than allowed shows that there is more. */
    private static void copy(InputStream from, Path place, long most) throws IOException {
        var buffer = new byte[1 << 16];
        try (var to = Files.newOutputStream(place)) {
            for (long done = 0; done <= most; ) {
                var read = from.read(buffer, 0, (int) Math.min(buffer.length, most + 1 - done));
                if (read < 0) {
                    return;
                }
                to.write(buffer, 0, read);
                done += read;
            }
        }
    }

    /** Traces that desktops leave behind; not worth a line in the report. */
    private static boolean leftover(String name) {
        return name.matches("(?:.*/)?(?:__MACOSX/.*|\\.[^/]*|Thumbs\\.db|desktop\\.ini)");
    }

    private static boolean leavesTheZip(String name) {
        return name.startsWith("/")
                || name.contains("\\")
                || name.matches("^[A-Za-z]:.*")
                || name.chars().anyMatch(Character::isISOControl)
                || List.of(name.split("/", -1)).contains("..");
    }
}
