package pro.supportmax.knowledge.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One build of the index, and a watch over its files. Lucene writes a file once and never again, so a file that changes
 * or goes missing was changed by something else, and nothing read from it can be believed.
 */
public final class Generation {

    private final Path folder;
    private final LuceneIndex index;
    private final boolean onDisk;
    private final Map<String, Seen> known = new HashMap<>();

    private record Seen(long size, FileTime modified) {}

    Generation(Path folder, LuceneIndex index, boolean onDisk) {
        this.folder = folder;
        this.index = index;
        this.onDisk = onDisk;
    }

    public LuceneIndex index() {
        return index;
    }

    Path folder() {
        return folder;
    }

    /** The name of a file that is no longer what Lucene wrote; cheap, for it looks at sizes and times only. */
    public Optional<String> damaged() throws IOException {
        if (!onDisk) {
            return Optional.empty();
        }
        var files = index.files();
        known.keySet().retainAll(files);
        for (var file : files) {
            var now = look(folder.resolve(file));
            var before = known.get(file);
            if (before != null && (now.isEmpty() || !now.get().equals(before))) {
                return Optional.of(file);
            }
            now.ifPresent(seen -> known.put(file, seen));
        }
        return Optional.empty();
    }

    private static Optional<Seen> look(Path file) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Seen(attributes.size(), attributes.lastModifiedTime()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
