package pro.supportmax.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import pro.supportmax.kernel.Ids;

/**
 * The name under which this process holds leases. It stays with the data folder, which only one process can hold: so
 * after a crash the next process of the folder knows which leases nobody works on any more.
 */
@Component
class Node {

    private final String id;

    Node(@Value("${supportmax.data}") Path folder, Ids ids) {
        try {
            var file = Files.createDirectories(folder).resolve("node.id");
            if (!Files.exists(file)) {
                Files.writeString(file, ids.next().toString());
            }
            id = Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder cannot be written", e);
        }
    }

    String id() {
        return id;
    }
}
