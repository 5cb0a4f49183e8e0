package pro.supportmax.mail.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Encoded words in header fields (RFC 2047) in every dialect: within quotes and parameters, without blanks around them,
 * with blanks inside, with a sign cut in two between one word and the next.
 */
public final class EncodedWords {

    /** @param end where the text goes on after it */
    private record Word(String charset, byte[] bytes, int end) {}

    private EncodedWords() {}

    public static String decode(String text) {
        int at = text.indexOf("=?");
        if (at < 0) {
            return text;
        }
        var out = new StringBuilder(text.length());
        int done = 0;
        while (at >= 0) {
            var word = word(text, at);
            if (word == null) {
                at = text.indexOf("=?", at + 2);
                continue;
            }
            out.append(text, done, at);
            done = run(text, word, out);
            at = text.indexOf("=?", done);
        }
        return out.append(text, done, text.length()).toString();
    }

    /** Decodes a word and those that follow it; neighbours of one character set are one row of bytes. */
    private static int run(String text, Word first, StringBuilder out) {
        var bytes = new ByteArrayOutputStream();
        var word = first;
        while (true) {
            bytes.writeBytes(word.bytes());
            var next = word(text, afterBlanks(text, word.end()));
            if (next == null || !next.charset().equalsIgnoreCase(word.charset())) {
                out.append(Charsets.decode(bytes.toByteArray(), word.charset()));
                bytes.reset();
            }
            if (next == null) {
                return word.end();
            }
            word = next;
        }
    }

    private static int afterBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static @Nullable Word word(String text, int at) {
        if (!text.startsWith("=?", at)) {
            return null;
        }
        int kind = text.indexOf('?', at + 2);
        if (kind < 0 || kind - at > 60 || kind + 2 >= text.length() || text.charAt(kind + 2) != '?') {
            return null;
        }
        int from = kind + 3;
        int end = text.indexOf("?=", from);
        if (end < 0) {
            return null;
        }
        var charset = text.substring(at + 2, kind);
        int language = charset.indexOf('*');
        var encoded = text.substring(from, end);
        var bytes = switch (text.charAt(kind + 1)) {
            case 'b', 'B' -> Transfer.base64(encoded);
            case 'q', 'Q' -> quoted(encoded);
            default -> null;
        };
        return bytes == null ? null : new Word(language < 0 ? charset : charset.substring(0, language), bytes, end + 2);
    }

    private static byte[] quoted(String text) {
        var bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            int value = c == '=' ? hex(text, i + 1) : -1;
            if (value >= 0) {
                bytes.write(value);
                i += 2;
            } else if (c == '_') {
                bytes.write(' ');
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    /** Two hexadecimal digits as a number; -1 when there are none. */
    static int hex(String text, int at) {
        if (at + 2 > text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
}
