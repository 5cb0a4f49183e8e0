package pro.supportmax.files.extraction;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;

/** Text as it stands, in the encoding that its first bytes or its validity as UTF-8 tell, else in that of Windows. */
final class PlainText implements Parser {

    private static final int BYTES_A_LETTER = 4;

    @Override
    public void read(byte[] content, Limits limits, Pad pad) {
        var room = (int) Math.min(content.length, BYTES_A_LETTER * (long) limits.characters() + BYTES_A_LETTER);
        var text = decoded(content, room);
        pad.put(text);
        if (room < content.length) {
            pad.full();
        }
    }

    private static String decoded(byte[] content, int length) {
        if (starts(content, 0xFF, 0xFE)) {
            return new String(content, 0, length, UTF_16LE);
        }
        if (starts(content, 0xFE, 0xFF)) {
            return new String(content, 0, length, UTF_16BE);
        }
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(content, 0, wholeLetters(content, length)))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(content, 0, length, Charset.forName("windows-1252"));
        }
    }

    /** Where the last letter ends when a cut may have gone through one. */
    private static int wholeLetters(byte[] content, int length) {
        var end = length;
        while (end < content.length && end > 0 && (content[end] & 0xC0) == 0x80) {
            end--;
        }
        return end;
    }

    private static boolean starts(byte[] content, int... bytes) {
        return content.length >= bytes.length
                && Arrays.equals(
                        content, 0, bytes.length, new byte[] {(byte) bytes[0], (byte) bytes[1]}, 0, bytes.length);
    }
}
