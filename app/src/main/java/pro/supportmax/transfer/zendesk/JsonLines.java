package pro.supportmax.transfer.zendesk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of a file of JSON lines, each of a bounded length: what is longer is passed over without being held. */
final class JsonLines implements AutoCloseable {

    /** The most bytes of a line. */
    static final int LONGEST = 10_000_000;

    private final InputStream bytes;
    private long number;

    JsonLines(InputStream bytes) {
        this.bytes = bytes;
    }

    /** @param whole false when it is longer than {@link #LONGEST}, and cut there */
    record Line(long number, String text, boolean whole) {}

    /** The next line that is not blank. */
    Optional<Line> next() throws IOException {
        for (int first = bytes.read(); first >= 0; first = bytes.read()) {
            var line = line(first);
            if (!line.text().isBlank()) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    private Line line(int first) throws IOException {
        var line = new ByteArrayOutputStream();
        var whole = true;
        for (int next = first; next >= 0 && next != '\n'; next = bytes.read()) {
            if (line.size() < LONGEST) {
                line.write(next);
            } else {
                whole = false;
            }
        }
        number++;
        var text = line.toString(StandardCharsets.UTF_8);
        return new Line(number, text.startsWith("\ufeff") ? text.substring(1) : text, whole);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
