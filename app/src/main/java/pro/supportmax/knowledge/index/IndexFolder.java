package pro.supportmax.knowledge.index;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder that holds the index, as generations: an index is never mended in place. A new generation is built beside
 * the old one and takes over when it is complete; then the old one is deleted.
 */
public final class IndexFolder {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
    private static final String PREFIX = "generation-";

    private final Path root;

    public IndexFolder(Path root) {
        this.root = root;
    }

    /** The newest generation, if it is whole and carries these notes; what was wrong is logged. */
    public Optional<Generation> open(Map<String, String> notes) {
        for (var folder : generations()) {
            try {
                var generation = open(folder);
                if (generation.index().notes().entrySet().containsAll(notes.entrySet())) {
                    generation.index().check();
                    return Optional.of(generation);
                }
                generation.index().close();
                LOG.info("The search index is of another model, schema or ledger and is made again folder={}", folder);
            } catch (LockObtainFailedException e) {
                LOG.warn("The search index is in use by another process, this one keeps its own in memory");
                return Optional.empty();
            } catch (IOException | RuntimeException e) {
                LOG.warn("The search index is damaged and is made again folder={} problem={}", folder, e.toString());
            }
            break;
        }
        return Optional.empty();
    }

    /** An empty generation, on disk where that is possible, else in memory. */
    public Generation create() throws IOException {
        try {
            long last =
                    generations().stream().mapToLong(IndexFolder::number).max().orElse(0);
            return open(root.resolve(PREFIX + (last + 1)));
        } catch (FileSystemException | LockObtainFailedException e) {
            LOG.warn("The search index cannot be kept on disk and lives in memory problem={}", e.toString());
            return new Generation(root, new LuceneIndex(new ByteBuffersDirectory()), false);
        }
    }

    /** Deletes all other generations that no process uses. */
    public void keepOnly(Generation generation) {
        for (var folder : generations()) {
            if (!folder.equals(generation.folder())) {
                delete(folder);
            }
        }
    }

    private static Generation open(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new Generation(folder, new LuceneIndex(FSDirectory.open(folder)), true);
    }

    private List<Path> generations() {
        var found = new ArrayList<Path>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(root, PREFIX + "*")) {
            folders.forEach(found::add);
        } catch (IOException e) {
            return List.of();
        }
        found.removeIf(folder -> number(folder) < 0);
        found.sort(Comparator.comparingLong(IndexFolder::number).reversed());
        return found;
    }

    private static long number(Path folder) {
        try {
            return Long.parseLong(folder.getFileName().toString().substring(PREFIX.length()));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static void delete(Path folder) {
        try (var directory = FSDirectory.open(folder);
                var lock = directory.obtainLock("write.lock")) {
            lock.ensureValid();
        } catch (LockObtainFailedException e) {
            return; // another process searches in it
        } catch (IOException e) {
            LOG.debug("No lock in {}", folder);
        }
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            LOG.debug("An old search index stays until the next start folder={}", folder);
        }
    }
}
