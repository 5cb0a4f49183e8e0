package pro.supportmax.mail.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Mends what would keep a parser from seeing a message's header: a byte order mark, blank lines or mbox's "From " line
 * before it, bare carriage returns, lines in the middle of it that are neither a field nor indented.
 */
final class Repair {

    private static final int LOOK = 1 << 16;
    private static final int LONGEST_HEADER = 256 << 10;
    private static final int MOST_LINES = 3000;
    private static final Pattern FIELD = Pattern.compile("[!-9;-~]{1,80}[ \\t]{0,8}:.*", Pattern.DOTALL);
    private static final Pattern MBOX = Pattern.compile(">?From [^\\s:].*");

    private final List<String> problems;

    Repair(List<String> problems) {
        this.problems = problems;
    }

    byte[] mend(byte[] raw) {
        return header(shortened(start(lines(raw))));
    }

    /** A header without end loses its end, not the mail its text. */
    private byte[] shortened(byte[] raw) {
        int keep = 0;
        int lines = 0;
        int at = 0;
        while (at < raw.length) {
            int end = endOfLine(raw, at);
            if (isBlank(raw, at, end)) {
                break;
            }
            keep = ++lines < MOST_LINES && end < LONGEST_HEADER ? end : keep;
            at = end;
        }
        if (keep == at) {
            return raw;
        }
        problems.add("The mail has more header fields than can be read; the others are missing.");
        var mended = Arrays.copyOf(raw, keep + raw.length - at);
        System.arraycopy(raw, at, mended, keep, raw.length - at);
        return mended;
    }

    /** Old Macs ended lines by a carriage return alone. */
    private byte[] lines(byte[] raw) {
        int within = Math.min(raw.length, LOOK);
        boolean hasReturn = false;
        for (int i = 0; i < within; i++) {
            if (raw[i] == '\n') {
                return raw;
            }
            hasReturn |= raw[i] == '\r';
        }
        if (!hasReturn) {
            return raw;
        }
        problems.add("Lines end by a carriage return alone.");
        var mended = raw.clone();
        for (int i = 0; i < mended.length; i++) {
            mended[i] = mended[i] == '\r' ? (byte) '\n' : mended[i];
        }
        return mended;
    }

    private byte[] start(byte[] raw) {
        int at = raw.length > 2 && raw[0] == (byte) 0xEF && raw[1] == (byte) 0xBB && raw[2] == (byte) 0xBF ? 3 : 0;
        while (at < raw.length && (raw[at] == '\r' || raw[at] == '\n')) {
            at++;
        }
        int end = endOfLine(raw, at);
        if (MBOX.matcher(line(raw, at, end)).matches()) {
            at = end;
        }
        return at == 0 ? raw : Arrays.copyOfRange(raw, at, raw.length);
    }

    /**
     * A line that is not a field belongs to the field before it if more fields follow; if not, the header has ended without
     * a blank line.
     */
    private byte[] header(byte[] raw) {
        var out = new ByteArrayOutputStream();
        int copied = 0;
        int limit = Math.min(raw.length, LOOK);
        for (int at = 0; at < limit; ) {
            int end = endOfLine(raw, at);
            if (isBlank(raw, at, end)) {
                break;
            }
            if (!isHeaderLine(raw, at, end)) {
                out.write(raw, copied, at - copied);
                copied = at;
                boolean goesOn = at > 0 && fieldsFollow(raw, end);
                problems.add(goesOn ? "A header line is not a field." : "The header does not end in a blank line.");
                out.writeBytes((goesOn ? " " : "\r\n").getBytes(StandardCharsets.US_ASCII));
                if (!goesOn) {
                    break;
                }
            }
            at = end;
        }
        if (out.size() == 0) {
            return raw;
        }
        out.write(raw, copied, raw.length - copied);
        return out.toByteArray();
    }

    private static boolean isHeaderLine(byte[] raw, int at, int end) {
        return at > 0 && (raw[at] == ' ' || raw[at] == '\t')
                || FIELD.matcher(line(raw, at, end)).matches();
    }

    /** Within the next lines, before a blank one, stand at least two that look like fields of a mail. */
    private static boolean fieldsFollow(byte[] raw, int from) {
        int found = 0;
        int at = from;
        for (int lines = 0; lines < 20 && at < raw.length; lines++) {
            int end = endOfLine(raw, at);
            if (isBlank(raw, at, end)) {
                return found > 0;
            }
            var line = line(raw, at, end);
            found += line.matches("(?s)[A-Z][A-Za-z]{1,20}(?:-[A-Za-z]{1,20}){0,5}: .{1,500}") ? 1 : 0;
            at = end;
        }
        return found > 1;
    }

    private static boolean isBlank(byte[] raw, int at, int end) {
        for (int i = at; i < end; i++) {
            if (raw[i] != '\r' && raw[i] != '\n') {
                return false;
            }
        }
        return true;
    }

    private static String line(byte[] raw, int at, int end) {
        return new String(raw, at, Math.min(end - at, 998), StandardCharsets.ISO_8859_1).stripTrailing();
    }

    private static int endOfLine(byte[] raw, int from) {
        int at = from;
        while (at < raw.length && raw[at] != '\n') {
            at++;
        }
        return Math.min(raw.length, at + 1);
    }
}
