package pro.supportmax.transfer.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a stream as bytes, their ends included; a very long one comes in pieces. */
final class ByteLines {

    private static final int LONGEST = 64 << 10;

    private final InputStream bytes;
    private final byte[] buffer = new byte[1 << 16];
    private final byte[] line = new byte[LONGEST];
    private int at;
    private int end;
    private long position;
    private boolean start;
    private boolean complete = true;

    ByteLines(InputStream bytes) {
        this.bytes = bytes;
    }

    /** The next line or piece of one; empty at the end. */
    byte[] next() throws IOException {
        start = complete;
        complete = false;
        int length = 0;
        while (length < LONGEST && !complete && (at < end || fill())) {
            var next = buffer[at++];
            line[length++] = next;
            complete = next == '\n';
        }
        position += length;
        return Arrays.copyOf(line, length);
    }

    /** Whether what {@link #next} gave began a line. */
    boolean isStart() {
        return start;
    }

    /** How many bytes were handed out. */
    long position() {
        return position;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, bytes.read(buffer));
        return end > 0;
    }
}
