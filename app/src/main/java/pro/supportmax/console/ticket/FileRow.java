package pro.supportmax.console.ticket;

import java.util.UUID;
import org.springframework.util.unit.DataSize;
import pro.supportmax.files.StoredFile;

/**
 * A file under a message.
 *
 * @param size as people read it
 * @param picture whether it may be shown
 * @param readable whether its text is taken
 */
record FileRow(UUID id, String name, String size, boolean picture, boolean readable) {

    static FileRow of(StoredFile file) {
        return new FileRow(
                file.id(), file.name(), spelled(DataSize.ofBytes(file.size())), file.picture(), file.readable());
    }

    private static String spelled(DataSize size) {
        if (size.toMegabytes() >= 1) {
            return size.toMegabytes() + " MB";
        }
        return size.toKilobytes() >= 1 ? size.toKilobytes() + " kB" : size.toBytes() + " bytes";
    }
}
