package pro.supportmax.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How far an export has come, kept beside it in {@code .export.json}: what was written after the last mark is cut off. */
final class Bookmarks {

    private static final JsonMapper json = JsonMapper.shared();

    private final Path folder;
    private final boolean plain;
    private final Map<String, Mark> marks;

    /**
     * A list's mark.
     *
     * @param bytes how long its file is
     */
    record Mark(String after, long bytes, long lines, boolean ended) {

        static final Mark START = new Mark("", 0, 0, false);
    }

    private record Kept(boolean plain, Map<String, Mark> marks) {}

    private Bookmarks(Path folder, boolean plain, Map<String, Mark> marks) {
        this.folder = folder;
        this.plain = plain;
        this.marks = new TreeMap<>(marks);
    }

    /** @throws IllegalArgumentException when the folder holds an export of the other shape */
    static Bookmarks of(Path folder, boolean plain) throws IOException {
        var file = file(folder);
        if (!Files.exists(file)) {
            return new Bookmarks(folder, plain, Map.of());
        }
        try {
            var kept = json.readValue(Files.readString(file), new TypeReference<Kept>() {});
            if (kept.plain() != plain) {
                throw new IllegalArgumentException("In " + folder + " lies an export "
                        + (kept.plain() ? "with" : "without") + " --zendesk. Choose another folder.");
            }
            return new Bookmarks(folder, plain, kept.marks());
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + " cannot be read. Choose another folder.", e);
        }
    }

    String after(String list) {
        return mark(list).after();
    }

    long lines(String list) {
        return mark(list).lines();
    }

    boolean ended(String list) {
        return mark(list).ended();
    }

    void forget(String list) {
        marks.remove(list);
    }

    /** The list's file, its end where the mark is. */
    OutputStream open(String list) throws IOException {
        var channel = FileChannel.open(path(list), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(mark(list).bytes()).position(channel.size());
        return Channels.newOutputStream(channel);
    }

    void reached(String list, String after, int lines, boolean ended) throws IOException {
        marks.put(list, new Mark(after, Files.size(path(list)), mark(list).lines() + lines, ended));
        var fresh = folder.resolve(".export.json.new");
        Files.writeString(fresh, json.writeValueAsString(new Kept(plain, marks)));
        Files.move(fresh, file(folder), StandardCopyOption.REPLACE_EXISTING);
    }

    private Mark mark(String list) {
        return marks.getOrDefault(list, Mark.START);
    }

    private Path path(String list) {
        return folder.resolve(list + ".ndjson");
    }

    private static Path file(Path folder) {
        return folder.resolve(".export.json");
    }
}
