package pro.supportmax.transfer.runs;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file to import.
 *
 * @param name its path in the folder or zip that was given, with forward slashes; only for people and for telling kinds
 *     apart, never a place on this machine
 * @param path where its bytes lie
 * @param size in bytes
 */
public record SourceFile(String name, Path path, long size) {

    public InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    }

    /** The first bytes, by which its kind is told. */
    public byte[] head(int most) throws IOException {
        try (var bytes = Files.newInputStream(path)) {
            return bytes.readNBytes(most);
        }
    }
}
