package pro.supportmax.mail.mime;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** UTF-7 (RFC 2152), which Java does not know and old mailers still write. */
final class Utf7 {

    private Utf7() {}

    static String decode(byte[] bytes) {
        var raw = new String(bytes, StandardCharsets.ISO_8859_1);
        var text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); ) {
            if (raw.charAt(i) != '+') {
                text.append(raw.charAt(i++));
                continue;
            }
            int end = i + 1;
            while (end < raw.length() && isBase64(raw.charAt(end))) {
                end++;
            }
            text.append(end == i + 1 ? "+" : shifted(raw.substring(i + 1, end)));
            i = end < raw.length() && raw.charAt(end) == '-' ? end + 1 : end;
        }
        return text.toString();
    }

    private static String shifted(String base64) {
        var whole = base64.length() % 4 == 1 ? base64.substring(0, base64.length() - 1) : base64;
        var bytes = Base64.getDecoder().decode(whole);
        return new String(bytes, 0, bytes.length / 2 * 2, StandardCharsets.UTF_16BE);
    }

    private static boolean isBase64(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '/';
    }
}
