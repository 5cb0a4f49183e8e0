package pro.supportmax.files;

import java.util.UUID;
import pro.supportmax.files.extraction.Kind;

/**
 * A file that is kept.
 *
 * @param id made by us, and the only key to the content
 * @param name what the sender called it, cleaned for display; never a path
 * @param type its media type as its first bytes tell, {@code "image/png"}
 * @param size in bytes
 */
public record StoredFile(UUID id, String name, String type, long size) {

    /** Whether a browser may show it as a picture; drawings that can hold scripts are none. */
    public boolean picture() {
        return FileRules.PICTURES.contains(type);
    }

    /** Whether it is of a kind whose text is taken. */
    public boolean readable() {
        return Kind.of(type).isPresent();
    }
}
