package pro.supportmax.mail.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;

/** Content-Transfer-Encoding (RFC 2045 §6) undone; what is broken is decoded as far as it makes sense. */
final class Transfer {

    private static final byte[] VALUES = new byte[256];

    static {
        Arrays.fill(VALUES, (byte) -1);
        var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            VALUES[alphabet.charAt(i)] = (byte) i;
        }
    }

    private Transfer() {}

    static byte[] decode(byte[] body, String encoding, List<String> problems) {
        return switch (encoding.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "")) {
            case "base64" -> base64(body, problems);
            case "quoted-printable" -> quotedPrintable(body, problems);
            case "x-uuencode", "uuencode", "x-uue" -> uuencoded(body);
            case "", "7bit", "8bit", "binary", "7-bit", "8-bit" -> body;
            default -> {
                problems.add("A part has an unknown transfer encoding and was read as it is.");
                yield body;
            }
        };
    }

    static byte[] base64(String text) {
        return sextets(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] base64(byte[] body, List<String> problems) {
        int strange = 0;
        for (var each : body) {
            if (VALUES[each & 0xFF] < 0 && each != '=' && each != '\r' && each != '\n') {
                strange++;
            }
        }
        if (strange == 0) {
            return sextets(body);
        }
        if (strange > body.length / 10) {
            problems.add("A part says that it is base64, but is not; it was read as it is.");
            return body;
        }
        problems.add("A part has broken base64.");
        return sextets(withoutTrailer(body));
    }

    /** A mailing list may have added its plain footer to a part in base64: what follows the padding is not decoded. */
    private static byte[] withoutTrailer(byte[] body) {
        for (int i = 0; i + 1 < body.length; i++) {
            if (body[i] == '=' && (body[i + 1] == '\r' || body[i + 1] == '\n')) {
                return Arrays.copyOf(body, i + 1);
            }
        }
        return body;
    }

    private static byte[] sextets(byte[] body) {
        var out = new byte[body.length / 4 * 3 + 3];
        int length = 0;
        int bits = 0;
        int held = 0;
        for (var each : body) {
            int value = VALUES[each & 0xFF];
            if (value >= 0) {
                held = held << 6 | value;
                bits += 6;
                if (bits >= 8) {
                    bits -= 8;
                    out[length++] = (byte) (held >> bits);
                }
            } else if (each == '=') {
                bits = 0;
            }
        }
        return Arrays.copyOf(out, length);
    }

    private static byte[] quotedPrintable(byte[] body, List<String> problems) {
        try (var in = new QuotedPrintableInputStream(new ByteArrayInputStream(body), DecodeMonitor.SILENT)) {
            return in.readAllBytes();
        } catch (IOException e) {
            problems.add("A part has broken quoted-printable and was read as it is.");
            return body;
        }
    }

    private static byte[] uuencoded(byte[] body) {
        var lines = new String(body, StandardCharsets.ISO_8859_1).lines().toList();
        int begin = 0;
        while (begin < lines.size() && !lines.get(begin).startsWith("begin ")) {
            begin++;
        }
        int end = Math.max(begin, lines.lastIndexOf("end"));
        return begin + 1 < end ? UuLines.decode(lines.subList(begin + 1, end)) : body;
    }
}
