package pro.supportmax.files.extraction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * How the product and the child talk. A question is the name of a {@link Kind}, a length and so many bytes; an answer is
 * what it is (1 text, 2 text with something left out, 3 a reason), a length and so many bytes of UTF-8. Before the first
 * question the child says 0: it is ready.
 */
final class Frames {

    static final int READY = 0;
    private static final int TEXT = 1;
    private static final int CUT_TEXT = 2;
    private static final int REASON = 3;
    private static final int LONGEST_REASON = 500;
    private static final int BYTES_A_LETTER = 4;

    private Frames() {}

    /** A file to read. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Question(Kind kind, byte[] content) {}

    static void ask(DataOutputStream out, Question question) throws IOException {
        out.writeUTF(question.kind().name());
        out.writeInt(question.content().length);
        out.write(question.content());
        out.flush();
    }

    /** The next one, or null when there is no more. */
    static @Nullable Question question(DataInputStream in) throws IOException {
        var first = in.read();
        if (first < 0) {
            return null;
        }
        var name = new byte[first << 8 | in.readUnsignedByte()];
        in.readFully(name);
        var content = new byte[in.readInt()];
        in.readFully(content);
        return new Question(Kind.valueOf(new String(name, UTF_8)), content);
    }

    static void answer(DataOutputStream out, Extracted extracted) throws IOException {
        switch (extracted) {
            case Extracted.Text(var text, var truncated) -> write(out, truncated ? CUT_TEXT : TEXT, text);
            case Extracted.Unreadable(var reason) -> write(out, REASON, reason);
            case Extracted.Died(var reason) -> write(out, REASON, reason);
        }
    }

    private static void write(DataOutputStream out, int what, String words) throws IOException {
        var bytes = words.getBytes(UTF_8);
        out.writeByte(what);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }

    /**
     * Trusts nothing: a file may have taken the child over.
     *
     * @throws IOException when the answer is none
     */
    static Extracted answer(DataInputStream in, int characters) throws IOException {
        var what = in.readUnsignedByte();
        var length = in.readInt();
        var most = what == REASON ? LONGEST_REASON : BYTES_A_LETTER * (long) characters;
        if (what < TEXT || what > REASON || length < 0 || length > most) {
            throw new IOException("No answer but noise");
        }
        var bytes = new byte[length];
        in.readFully(bytes);
        var words = new String(bytes, UTF_8);
        if (what == REASON) {
            return new Extracted.Unreadable(cleaned(words, LONGEST_REASON).text());
        }
        var text = cleaned(words, characters);
        return new Extracted.Text(text.text(), text.truncated() || what == CUT_TEXT);
    }

    private static Extracted.Text cleaned(String words, int most) {
        var pad = new Pad(most);
        try {
            pad.put(words);
        } catch (Pad.Full _) {
            return pad.taken();
        }
        return pad.taken();
    }
}
