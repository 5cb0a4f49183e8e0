package pro.supportmax.knowledge.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The files of a zip. It is laid down in a temporary file first: only the central directory at its end tells the truth
 * about its entries, and no entry is ever written to disk.
 */
public final class ZipSource implements Source {

    private final Path copy;
    private final ZipFile zip;
    private final Set<String> links;
    private final List<? extends ZipEntry> entries;

    private ZipSource(Path copy, ZipFile zip, Set<String> links) {
        this.copy = copy;
        this.zip = zip;
        this.links = links;
        this.entries = zip.stream()
                .filter(entry -> !entry.isDirectory() && !Kinds.leftover(entry.getName()))
                .sorted(Comparator.comparing(ZipEntry::getName))
                .toList();
    }

    /** @throws IllegalArgumentException when this is no readable zip of at most 50 MB; the message says which */
    public static ZipSource open(InputStream bytes) {
        Path copy = null;
        try {
            copy = Files.createTempFile("supportmax-import-", ".zip");
            try (var out = Files.newOutputStream(copy)) {
                if (copy(bytes, out) > Budget.MOST_BYTES) {
                    throw new ZipException("it is larger than 50 MB");
                }
            }
            return new ZipSource(copy, new ZipFile(copy.toFile()), ZipLinks.names(copy));
        } catch (ZipException | IllegalArgumentException e) {
            delete(copy);
            var tooLarge = "it is larger than 50 MB".equals(e.getMessage());
            throw new IllegalArgumentException(
                    tooLarge ? "it is larger than 50 MB" : "it is not a zip file or it is damaged", e);
        } catch (IOException e) {
            delete(copy);
            throw new IllegalArgumentException("it could not be received completely", e);
        }
    }

    @Override
    public int count() {
        return Math.min(entries.size(), Budget.MOST_FILES + 1);
    }

    @Override
    public void forEach(Consumer<FoundFile> each) {
        var budget = new Budget();
        entries.stream()
                .limit(Budget.MOST_FILES)
                .map(entry -> read(entry, budget))
                .forEach(each);
        if (entries.size() > Budget.MOST_FILES) {
            each.accept(Budget.tooMany(entries.size() - Budget.MOST_FILES));
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(copy);
        }
    }

    private FoundFile read(ZipEntry entry, Budget budget) {
        var name = entry.getName();
        if (leavesTheZip(name)) {
            return new FoundFile.Refused(printable(name), "its path leads out of the zip");
        }
        if (links.contains(name)) {
            return new FoundFile.Refused(name, "it is a link; links are not followed");
        }
        var refusal = Kinds.refusal(name);
        if (refusal.isPresent()) {
            return new FoundFile.Refused(name, refusal.get());
        }
        try (var bytes = zip.getInputStream(entry)) {
            return budget.read(name, bytes, Math.max(0, entry.getCompressedSize()));
        } catch (IOException | IllegalArgumentException e) {
            return new FoundFile.Refused(name, "it is damaged or encrypted");
        }
    }

    private static boolean leavesTheZip(String name) {
        return name.startsWith("/")
                || name.contains("\\")
                || name.matches("^[A-Za-z]:.*")
                || name.chars().anyMatch(Character::isISOControl)
                || List.of(name.split("/", -1)).contains("..");
    }

    private static String printable(String name) {
        return name.replaceAll("\\p{Cntrl}", "?");
    }

    private static long copy(InputStream from, java.io.OutputStream to) throws IOException {
        var buffer = new byte[1 << 16];
        long total = 0;
        int read;
        while (total <= Budget.MOST_BYTES && (read = from.read(buffer)) >= 0) {
            to.write(buffer, 0, read);
            total += read;
        }
        return total;
    }

    private static void delete(@org.jspecify.annotations.Nullable Path copy) {
        if (copy == null) {
            return;
        }
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            copy.toFile().deleteOnExit();
        }
    }
}
