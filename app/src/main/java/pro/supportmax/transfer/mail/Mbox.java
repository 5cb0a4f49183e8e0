package pro.supportmax.transfer.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The mails of an mbox file (RFC 4155), one after the other; never more than a line is held. A line {@code From } with a
 * time, after an empty line or at the start, begins a mail; what merely looks so within a text stands quoted by
 * {@code >} (mboxo, mboxrd).
 */
final class Mbox {

    private static final Pattern FROM = Pattern.compile("From \\S.*\\d{1,2}:\\d{2}.*");
    private static final Pattern QUOTED = Pattern.compile("(?m)^>(>*From )");
    private static final int LONGEST_FROM = 1_000;

    private Mbox() {}

    /** Told of each mail: where its header begins, how long it is up to the next one, and the header itself. */
    @FunctionalInterface
    interface Found {
        void mail(long offset, long length, byte[] header);
    }

    static boolean begins(byte[] head) {
        var line = new String(head, 0, Math.min(head.length, LONGEST_FROM), StandardCharsets.ISO_8859_1)
                .lines()
                .findFirst()
                .orElse("");
        return FROM.matcher(line).matches();
    }

    /**
     * Walks through a file from its beginning.
     *
     * @param longestHeader the most bytes of a header that are handed over
     */
    static void walk(InputStream bytes, int longestHeader, Found found) throws IOException {
        var lines = new ByteLines(bytes);
        var header = new ByteArrayOutputStream();
        long start = -1;
        var inHeader = false;
        var afterBlank = true;
        for (var line = lines.next(); line.length > 0; line = lines.next()) {
            var blank = line[0] == '\n' || line.length == 2 && line[0] == '\r' && line[1] == '\n';
            if (afterBlank && lines.isStart() && isFrom(line)) {
                if (start >= 0) {
                    found.mail(start, lines.position() - line.length - start, header.toByteArray());
                }
                start = lines.position();
                header.reset();
                inHeader = true;
                afterBlank = false;
                continue;
            }
            inHeader &= !blank;
            if (inHeader && header.size() + line.length <= longestHeader) {
                header.write(line);
            }
            afterBlank = blank && lines.isStart();
        }
        if (start >= 0) {
            found.mail(start, lines.position() - start, header.toByteArray());
        }
    }

    /** The mail as it was before it was put into an mbox. */
    static byte[] unquoted(byte[] mail) {
        var text = new String(mail, StandardCharsets.ISO_8859_1);
        return QUOTED.matcher(text).replaceAll("$1").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static boolean isFrom(byte[] line) {
        return line.length < LONGEST_FROM
                && line.length > 5
                && line[0] == 'F'
                && line[1] == 'r'
                && FROM.matcher(new String(line, StandardCharsets.ISO_8859_1).strip())
                        .matches();
    }
}
