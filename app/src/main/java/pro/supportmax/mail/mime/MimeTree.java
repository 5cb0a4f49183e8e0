package pro.supportmax.mail.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import pro.supportmax.mail.MailHeaders;

/**
 * A message as a tree of parts. A message within a message stays a leaf. Bounded: what is nested deeper than
 * {@link #DEEPEST}, beyond {@link #MOST_PARTS} parts or {@link #MOST_FIELDS} header fields, or after {@link #MOST_BYTES}
 * bytes is not read; nothing grows by decoding, so that is all it can cost.
 */
public final class MimeTree {

    static final int DEEPEST = 12;
    static final int MOST_PARTS = 1000;
    static final int MOST_FIELDS = 4000;
    static final int MOST_BYTES = 64 << 20;
    private static final int LONGEST_FIELD = 64 << 10;

    private static final MimeConfig LENIENT = MimeConfig.custom()
            .setStrictParsing(false)
            .setMalformedHeaderStartsBody(true)
            .setMaxLineLen(-1)
            .setMaxHeaderLen(-1)
            .setMaxHeaderCount(-1)
            .setMaxContentLen(-1)
            .build();

    private final List<String> problems;
    private final Deque<Growing> open = new ArrayDeque<>();
    private int parts;
    private int fields;
    private boolean full;

    private MimeTree(List<String> problems) {
        this.problems = problems;
    }

    /** @param problems gets a sentence for each thing that is broken */
    public static Entity of(byte[] raw, List<String> problems) {
        var whole = raw;
        if (raw.length > MOST_BYTES) {
            problems.add("The mail is larger than can be read; its end is missing.");
            whole = Arrays.copyOf(raw, MOST_BYTES);
        }
        return new MimeTree(problems).read(new Repair(problems).mend(whole));
    }

    private Entity read(byte[] message) {
        open.push(new Growing(null));
        var stream = new MimeTokenStream(LENIENT);
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        try {
            stream.parse(new ByteArrayInputStream(message));
            for (var state = stream.getState(); state != EntityState.T_END_OF_STREAM && !full; state = stream.next()) {
                take(state, stream);
            }
        } catch (MimeException | IOException | RuntimeException e) {
            problems.add("The mail could not be read to its end.");
        }
        while (open.size() > 1) {
            close();
        }
        return open.pop().grown(problems);
    }

    private void take(EntityState state, MimeTokenStream stream) throws IOException {
        var part = open.element();
        switch (state) {
            case T_FIELD -> add(stream.getField());
            case T_START_MULTIPART -> deeper(stream);
            case T_START_BODYPART -> {
                open.push(new Growing(part));
                if (++parts == MOST_PARTS) {
                    problems.add("The mail has more parts than can be read; the others are missing.");
                    full = true;
                }
            }
            case T_END_BODYPART -> close();
            case T_END_MULTIPART -> stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
            case T_PREAMBLE -> part.preamble = stream.getInputStream().readAllBytes();
            case T_BODY -> part.body = stream.getInputStream().readAllBytes();
            default -> {
                // nothing to keep
            }
        }
    }

    /** Below the deepest level a multipart is one block of bytes. */
    private void deeper(MimeTokenStream stream) {
        if (open.size() >= DEEPEST) {
            problems.add("The mail is nested deeper than can be read.");
            stream.setRecursionMode(RecursionMode.M_FLAT);
        }
    }

    private void add(Field field) {
        if (++fields == MOST_FIELDS) {
            problems.add("The mail has more header fields than can be read; what follows is missing.");
            full = true;
        }
        var raw = field.getRaw();
        var text = raw == null ? field.getName() + ":" + field.getBody() : Charsets.guess(cut(raw.toByteArray()));
        int colon = text.indexOf(':');
        if (colon > 0) {
            open.element()
                    .fields
                    .add(new MailHeaders.Field(text.substring(0, colon).strip(), unfolded(text.substring(colon + 1))));
        }
    }

    private static byte[] cut(byte[] field) {
        return field.length > LONGEST_FIELD ? Arrays.copyOf(field, LONGEST_FIELD) : field;
    }

    private static String unfolded(String value) {
        return value.replace("\r\n", "")
                .replace("\n", "")
                .replace('\r', ' ')
                .replace('\t', ' ')
                .replace("\0", "")
                .strip();
    }

    private void close() {
        var part = open.pop();
        open.element().children.add(part.grown(problems));
    }

    /** Reads the body of a multipart whose boundary is missing or wrong by the one that its lines tell. */
    static List<Entity> guessed(byte[] body, List<String> problems) {
        var boundary = Boundary.guess(body);
        if (boundary == null) {
            return List.of();
        }
        problems.add("A multipart does not name its boundary.");
        var head = ("Content-Type: multipart/mixed; boundary=\"" + boundary + "\"\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        var message = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, message, head.length, body.length);
        return new MimeTree(problems).read(message).children();
    }
}
