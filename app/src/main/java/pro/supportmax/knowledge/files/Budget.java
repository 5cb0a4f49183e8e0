package pro.supportmax.knowledge.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * What one import may cost. Bytes are counted as they are read, never as a header claims, so a zip bomb ends after
 * its first megabyte.
 */
final class Budget {

    static final int MOST_FILES = 2_000;
    static final int MOST_BYTES_A_FILE = 1 << 20;
    static final long MOST_BYTES = 50L << 20;

    /** Text packs about 10 to 1 at best; deflate's own limit is 1032 to 1. */
    private static final int MOST_RATIO = 100;

    private static final int RATIO_COUNTS_FROM = 64 << 10;

    private long left = MOST_BYTES;

    /** @param packed how many bytes the file takes in its container, or -1 when it is not packed */
    FoundFile read(String name, InputStream from, long packed) throws IOException {
        if (left <= 0) {
            return new FoundFile.Refused(name, "the import is larger than 50 MB in total");
        }
        var bytes = from.readNBytes(MOST_BYTES_A_FILE + 1);
        left -= bytes.length;
        if (packed >= 0 && bytes.length > RATIO_COUNTS_FROM && bytes.length > MOST_RATIO * Math.max(1, packed)) {
            return new FoundFile.Refused(name, "it is packed more than 100 to 1, like a zip bomb");
        }
        if (bytes.length > MOST_BYTES_A_FILE) {
            return new FoundFile.Refused(name, "it is larger than 1 MB");
        }
        return new FoundFile.Readable(name, bytes);
    }

    static FoundFile.Refused tooMany(int others) {
        return new FoundFile.Refused(
                String.format(Locale.ROOT, "(%,d more)", others), "an import takes at most 2,000 files");
    }
}
