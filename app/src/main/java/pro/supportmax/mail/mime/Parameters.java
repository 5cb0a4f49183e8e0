package pro.supportmax.mail.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field's value and its parameters, such as {@code text/plain; charset=utf-8}: RFC 2231 (continued and encoded), RFC
 * 2047 where it does not belong, raw eight bit, missing semicolons and quotes.
 *
 * @param value in lower case; empty when the field is missing
 * @param named values by name in lower case, decoded
 */
public record Parameters(String value, Map<String, String> named) {

    public static final Parameters NONE = new Parameters("", Map.of());

    private static final int MOST = 200;

    public @Nullable String get(String name) {
        return named.get(name);
    }

    /** @param field unfolded, encoded words not yet decoded */
    public static Parameters of(String field) {
        int end = 0;
        while (end < field.length() && "; \t".indexOf(field.charAt(end)) < 0) {
            end++;
        }
        var value = field.substring(0, end).strip().toLowerCase(Locale.ROOT);
        return new Parameters(value, joined(raw(field, end)));
    }

    private static Map<String, String> raw(String field, int from) {
        var found = new LinkedHashMap<String, String>();
        int at = from;
        while (at < field.length() && found.size() < MOST) {
            while (at < field.length() && "; \t\",".indexOf(field.charAt(at)) >= 0) {
                at++;
            }
            int name = at;
            while (at < field.length() && "=; \t".indexOf(field.charAt(at)) < 0) {
                at++;
            }
            var key = field.substring(name, at).toLowerCase(Locale.ROOT);
            int sign = skipBlanks(field, at);
            if (sign < field.length() && field.charAt(sign) == '=') {
                at = value(field, skipBlanks(field, sign + 1), key, found);
            }
        }
        return found;
    }

    private static int skipBlanks(String field, int from) {
        int at = from;
        while (at < field.length() && (field.charAt(at) == ' ' || field.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    /** Reads the value at a place and tells where it ends. */
    private static int value(String field, int from, String key, Map<String, String> found) {
        if (from < field.length() && field.charAt(from) == '"') {
            return quoted(field, from + 1, key, found);
        }
        int semicolon = field.indexOf(';', from);
        int end = semicolon < 0 ? field.length() : semicolon;
        var word = field.substring(from, end);
        int next = nextParameter(word);
        var value = (next < 0 ? word : word.substring(0, next)).strip();
        found.putIfAbsent(key, value);
        return next < 0 ? end : from + next;
    }

    /** Where a blank and another parameter follow without a semicolon; blanks alone belong to an unquoted name. */
    private static int nextParameter(String word) {
        int sign = word.indexOf('=');
        if (sign < 0 || word.contains("=?")) {
            return -1;
        }
        int blank = word.lastIndexOf(' ', sign);
        return blank > 0 && blank < sign - 1 ? blank : -1;
    }

    private static int quoted(String field, int from, String key, Map<String, String> found) {
        var value = new StringBuilder();
        int at = from;
        while (at < field.length() && field.charAt(at) != '"') {
            if (field.charAt(at) == '\\' && at + 1 < field.length() && "\"\\".indexOf(field.charAt(at + 1)) >= 0) {
                at++;
            }
            value.append(field.charAt(at++));
        }
        found.putIfAbsent(key, value.toString());
        return at + 1;
    }

    private static Map<String, String> joined(Map<String, String> raw) {
        var named = new HashMap<String, String>();
        raw.forEach((key, value) -> {
            int star = key.indexOf('*');
            if (star < 0) {
                named.putIfAbsent(key, EncodedWords.decode(value).strip());
            } else if (!named.containsKey(key.substring(0, star) + "*")) {
                named.put(key.substring(0, star) + "*", extended(key.substring(0, star), raw));
            }
        });
        for (var key : named.keySet().toArray(String[]::new)) {
            if (key.endsWith("*")) {
                named.put(key.substring(0, key.length() - 1), named.getOrDefault(key, ""));
                named.remove(key);
            }
        }
        return Map.copyOf(named);
    }

    /** RFC 2231 §3 and §4: the pieces in order, those with a star at the end in percent signs. */
    private static String extended(String name, Map<String, String> raw) {
        var bytes = new ByteArrayOutputStream();
        String charset = null;
        var whole = raw.get(name + "*");
        for (int i = 0; i < MOST; i++) {
            var plain = whole != null ? null : raw.get(name + "*" + i);
            var encoded = whole != null ? whole : raw.get(name + "*" + i + "*");
            if (encoded == null && plain == null) {
                break;
            }
            var piece = encoded == null ? EncodedWords.decode(plain == null ? "" : plain) : encoded;
            if (i == 0 && encoded != null && piece.indexOf('\'', piece.indexOf('\'') + 1) > 0) {
                charset = piece.substring(0, piece.indexOf('\''));
                piece = piece.substring(piece.indexOf('\'', piece.indexOf('\'') + 1) + 1);
            }
            percent(piece, encoded != null, bytes);
            if (whole != null) {
                break;
            }
        }
        return EncodedWords.decode(Charsets.decode(bytes.toByteArray(), charset));
    }

    private static void percent(String piece, boolean encoded, ByteArrayOutputStream bytes) {
        for (int i = 0; i < piece.length(); i++) {
            int value = encoded && piece.charAt(i) == '%' ? EncodedWords.hex(piece, i + 1) : -1;
            if (value >= 0) {
                bytes.write(value);
                i += 2;
            } else {
                int sign = piece.codePointAt(i);
                bytes.writeBytes(Character.toString(sign).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(sign) - 1;
            }
        }
    }
}
