package pro.supportmax.mail.mime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text by the name that a mail gives its character set. Names mean what browsers take them for (WHATWG Encoding
 * §4.2), which is what senders mean. An unknown or missing name is guessed: UTF-8 if the bytes can be that, else
 * windows-1252.
 */
public final class Charsets {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char REPLACEMENT = '\uFFFD';
    private static final int ESCAPE = 0x1B;

    /** Names in lower case without anything but letters and digits. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("iso88591", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("l1", "windows-1252"),
            Map.entry("ansi", "windows-1252"),
            Map.entry("iso88599", "windows-1254"),
            Map.entry("iso88598i", "iso-8859-8"),
            Map.entry("iso885911", "x-windows-874"),
            Map.entry("tis620", "x-windows-874"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("xgbk", "GB18030"),
            Map.entry("gb231280", "GB18030"),
            Map.entry("euccn", "GB18030"),
            Map.entry("cp936", "GB18030"),
            Map.entry("shiftjis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("xsjis", "windows-31j"),
            Map.entry("cp932", "windows-31j"),
            Map.entry("euckr", "x-windows-949"),
            Map.entry("ksc56011987", "x-windows-949"),
            Map.entry("ksc5601", "x-windows-949"),
            Map.entry("cp949", "x-windows-949"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("cp850", "IBM850"),
            Map.entry("macintosh", "x-MacRoman"),
            Map.entry("xmacroman", "x-MacRoman"),
            Map.entry("utf8", "UTF-8"),
            Map.entry("utf8mb4", "UTF-8"),
            Map.entry("unicode11utf8", "UTF-8"),
            Map.entry("iso2022jpms", "x-windows-iso2022jp"),
            Map.entry("cp50220", "x-windows-iso2022jp"));

    private Charsets() {}

    /** @param name as the mail gives it; null when it gives none */
    public static String decode(byte[] bytes, @Nullable String name) {
        var plain = name == null ? "" : name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        if (plain.endsWith("utf7")) {
            return Utf7.decode(bytes);
        }
        if (plain.startsWith("iso2022jp")) {
            return japanese(bytes, plain);
        }
        var charset = name == null || plain.isEmpty() || plain.endsWith("ascii")
                ? Optional.<Charset>empty()
                : named(plain, name);
        if (charset.isEmpty() || charset.get().equals(StandardCharsets.UTF_8)) {
            return guess(bytes);
        }
        return new String(bytes, charset.get());
    }

    /** False when the name is missing or says nothing to us. */
    public static boolean knows(@Nullable String name) {
        if (name == null) {
            return false;
        }
        var plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return plain.endsWith("ascii")
                || plain.endsWith("utf7")
                || named(plain, name).isPresent();
    }

    static String guess(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            if (isEscaped(bytes)) {
                return japanese(bytes, "iso2022jp");
            }
            var lenient = new String(bytes, StandardCharsets.UTF_8);
            return isMostlyRight(lenient) ? lenient : new String(bytes, WINDOWS);
        }
    }

    /** A few broken signs in a text of UTF-8, such as one cut in two, do not make it something else. */
    private static boolean isMostlyRight(String text) {
        int broken = 0;
        int right = 0;
        for (int i = 0; i < text.length(); i++) {
            var sign = text.charAt(i);
            if (sign == REPLACEMENT) {
                broken++;
            } else if (sign > 0x7F) {
                right++;
            }
        }
        return right > 2 * broken;
    }

    private static boolean isEscaped(byte[] bytes) {
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == ESCAPE && (bytes[i + 1] == '$' || bytes[i + 1] == '(')) {
                return true;
            }
        }
        return false;
    }

    /** Writers of ISO-2022-JP use signs that only the set of Windows has, or forget the escapes and write UTF-8. */
    private static String japanese(byte[] bytes, String plain) {
        if (!isEscaped(bytes)) {
            return guess(bytes, "windows-31j");
        }
        var text =
                named(plain, plain).map(charset -> new String(bytes, charset)).orElse("\uFFFD");
        return text.indexOf(REPLACEMENT) < 0 ? text : new String(bytes, Charset.forName("x-windows-iso2022jp"));
    }

    private static String guess(byte[] bytes, String other) {
        var text = guess(bytes);
        return text.indexOf(REPLACEMENT) < 0 ? text : new String(bytes, Charset.forName(other));
    }

    private static Optional<Charset> named(String plain, String name) {
        try {
            var meant = MEANT.get(plain);
            return Optional.of(Charset.forName(meant == null ? spelled(plain, name) : meant));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static String spelled(String plain, String name) {
        if (plain.startsWith("iso8859") && plain.length() > 7) {
            return "iso-8859-" + plain.substring(7);
        }
        if (plain.startsWith("iso2022jp")) {
            return "iso-2022-jp" + (plain.length() > 9 ? "-" + plain.substring(9) : "");
        }
        var code = plain.replaceFirst("^(?:x?windows|win|xcp|cp)(?=125\\d$)", "");
        return code.length() == 4 && code.startsWith("125") ? "windows-" + code : name.strip();
    }
}
