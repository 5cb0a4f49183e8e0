package pro.supportmax.transfer.zendesk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pro.supportmax.files.NewFile;
import pro.supportmax.transfer.runs.Enclosed;
import pro.supportmax.transfer.runs.SourceFile;
import tools.jackson.databind.JsonNode;

/** Attachments that lie beside an export: {@code attachments/498483/log.txt} or {@code attachments/498483-log.txt}. */
final class Beside {

    private static final long LARGEST = 100L << 20;

    private final Map<String, SourceFile> files = new HashMap<>();

    Beside(List<SourceFile> all) {
        for (var file : all) {
            var parts = file.name().split("/");
            files.putIfAbsent(parts[parts.length - 1], file);
            if (parts.length > 1) {
                files.putIfAbsent(parts[parts.length - 2] + "/" + parts[parts.length - 1], file);
            }
        }
    }

    static boolean holds(SourceFile file) {
        return file.name().matches("(?:.*/)?attachments/.*") || !file.name().matches("(?i).*\\.(?:json|ndjson|jsonl)");
    }

    /**
     * The files of a comment.
     *
     * @param remarks what is missing, in sentences
     */
    record Sheaf(List<NewFile> files, List<String> remarks) {}

    Sheaf of(JsonNode comment) {
        var found = new ArrayList<NewFile>();
        var remarks = new ArrayList<String>();
        for (var attachment : comment.path("attachments")) {
            var name = Item.textOr(attachment, "file_name", Item.textOr(attachment, "filename", "file"));
            var file = find(Item.textOr(attachment, "id", ""), name);
            if (file == null || file.size() > LARGEST) {
                remarks.add(
                        Enclosed.missing(name, file == null ? "it did not lie beside the export" : "it is too large"));
            } else {
                found.add(new NewFile(name, bytes(file)));
            }
        }
        return new Sheaf(found, remarks);
    }

    private @Nullable SourceFile find(String id, String name) {
        return id.isEmpty()
                ? null
                : Stream.of(id + "/" + name, id + "-" + name, id + "_" + name, id)
                        .map(files::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static byte[] bytes(SourceFile file) {
        try (var bytes = file.open()) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
