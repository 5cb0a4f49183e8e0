package pro.supportmax.transfer.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;
import pro.supportmax.transfer.runs.SourceFile;

/**
 * The rows of a CSV file (RFC 4180): comma, semicolon or tab, UTF-8, UTF-16 or Windows-1252. Each row is cut out before
 * it is parsed, so that a quote that nobody closed costs its own line and none of those that follow.
 */
final class Rows implements AutoCloseable {

    private static final int LONGEST_ROW = 1 << 20;
    private static final int MOST_LINES = 200;
    private static final int HEAD = 1 << 20;

    private final BufferedReader lines;
    private final CSVFormat format;
    private long line;

    /** One row, or why there is none. */
    sealed interface Row {

        /** The number of its first line. */
        long line();

        record Cells(long line, List<String> cells) implements Row {}

        record Broken(long line, String why) implements Row {}
    }

    private Rows(BufferedReader lines, char delimiter) {
        this.lines = lines;
        this.format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreSurroundingSpaces(true)
                .get();
    }

    static Rows of(SourceFile file) throws IOException {
        var head = file.head(HEAD);
        var charset = charset(head);
        var first = new String(head, charset).lines().findFirst().orElse("");
        var lines = new BufferedReader(new InputStreamReader(file.open(), charset));
        skipMark(lines);
        return new Rows(lines, delimiter(first));
    }

    /** The next row; empty lines are passed over. */
    Optional<Row> next() throws IOException {
        var text = line();
        while (text != null && text.isBlank()) {
            text = line();
        }
        return text == null ? Optional.empty() : Optional.of(row(text));
    }

    private Row row(String first) throws IOException {
        var start = line;
        if (first.length() >= LONGEST_ROW) {
            return new Row.Broken(start, "the row is longer than 1 MB");
        }
        var row = new StringBuilder(first);
        if (open(row)) {
            lines.mark(LONGEST_ROW * 2);
        }
        while (open(row)) {
            var next = row.length() < LONGEST_ROW / 2 && line - start < MOST_LINES ? line() : null;
            if (next == null) {
                return onlyFirstLine(start);
            }
            row.append('\n').append(next);
        }
        var parsed = parsed(row.toString(), start);
        return parsed instanceof Row.Broken && line > start ? onlyFirstLine(start) : parsed;
    }

    /** What followed the quote is read again as rows of their own. */
    private Row onlyFirstLine(long start) throws IOException {
        lines.reset();
        line = start;
        return new Row.Broken(start, "a quote is opened and not closed");
    }

    private Row parsed(String row, long start) {
        try (var parser = CSVParser.builder()
                .setReader(new StringReader(row))
                .setFormat(format)
                .get()) {
            var records = parser.getRecords();
            return records.size() == 1
                    ? new Row.Cells(start, records.getFirst().toList())
                    : new Row.Broken(start, "the row cannot be read");
        } catch (IOException | RuntimeException e) {
            return new Row.Broken(start, "a quote stands where none may stand");
        }
    }

    /** A row goes on in the next line while a quote is open, which is while their number is odd. */
    private static boolean open(StringBuilder row) {
        return count(row.toString(), '"') % 2 == 1;
    }

    /** Of a line that is too long its beginning only. */
    private @Nullable String line() throws IOException {
        var text = new StringBuilder();
        int next = lines.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n') {
            if (text.length() < LONGEST_ROW) {
                text.append((char) next);
            }
            next = lines.read();
        }
        line++;
        return text.isEmpty() || text.charAt(text.length() - 1) != '\r'
                ? text.toString()
                : text.substring(0, text.length() - 1);
    }

    private static char delimiter(String header) {
        var best = ',';
        for (var candidate : List.of(',', ';', '\t')) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char one) {
        return text.chars().filter(c -> c == one).count();
    }

    private static Charset charset(byte[] head) {
        if (head.length >= 2 && (head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (head.length >= 2 && (head[0] & 0xff) == 0xfe && (head[1] & 0xff) == 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        for (var cut = 0; cut < 4 && cut <= head.length; cut++) {
            if (isUtf8(ByteBuffer.wrap(head, 0, head.length - cut))) {
                return StandardCharsets.UTF_8;
            }
            if (head.length < HEAD) {
                break;
            }
        }
        return Charset.forName("windows-1252");
    }

    private static boolean isUtf8(ByteBuffer bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static void skipMark(Reader lines) throws IOException {
        lines.mark(1);
        if (lines.read() != '\ufeff') {
            lines.reset();
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
