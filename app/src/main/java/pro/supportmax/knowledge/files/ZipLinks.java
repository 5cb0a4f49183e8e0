package pro.supportmax.knowledge.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Which entries of a zip are symbolic links. Java's zip classes do not tell: the mark stands in the upper half of the
 * external attributes of the central directory (APPNOTE 6.3.10 §4.4.15, Unix mode {@code S_IFLNK}).
 */
final class ZipLinks {

    private static final int ENTRY = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int FILE_TYPE = 0170000;
    private static final int LINK = 0120000;

    private ZipLinks() {}

    static Set<String> names(Path zip) throws IOException {
        try (var channel = FileChannel.open(zip)) {
            var tail = read(channel, Math.max(0, channel.size() - END_LENGTH - LONGEST_COMMENT), channel.size());
            for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
                if (tail.getInt(at) == END) {
                    var length = Integer.toUnsignedLong(tail.getInt(at + 12));
                    var start = Integer.toUnsignedLong(tail.getInt(at + 16));
                    return links(read(channel, start, Math.min(channel.size(), start + length)));
                }
            }
        }
        return Set.of();
    }

    private static Set<String> links(ByteBuffer directory) {
        var links = new HashSet<String>();
        int at = 0;
        while (at + ENTRY_LENGTH <= directory.limit() && directory.getInt(at) == ENTRY) {
            int nameLength = Short.toUnsignedInt(directory.getShort(at + 28));
            int extras =
                    Short.toUnsignedInt(directory.getShort(at + 30)) + Short.toUnsignedInt(directory.getShort(at + 32));
            int mode = directory.getInt(at + 38) >>> 16;
            if ((mode & FILE_TYPE) == LINK && at + ENTRY_LENGTH + nameLength <= directory.limit()) {
                var name = new byte[nameLength];
                directory.get(at + ENTRY_LENGTH, name);
                links.add(new String(name, StandardCharsets.UTF_8));
            }
            at += ENTRY_LENGTH + nameLength + extras;
        }
        return links;
    }

    private static ByteBuffer read(FileChannel channel, long from, long to) throws IOException {
        var bytes = ByteBuffer.allocate((int) Math.max(0, to - from)).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            continue;
        }
        return bytes.flip();
    }
}
