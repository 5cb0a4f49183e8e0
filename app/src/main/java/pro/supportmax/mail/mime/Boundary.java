package pro.supportmax.mail.mime;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The line between the parts of a multipart, found without being told. */
final class Boundary {

    private static final int LOOK = 1 << 16;
    private static final Pattern LINE = Pattern.compile(
            "(?m)^--([\\x21-\\x7E][\\x20-\\x7E]{0,200}?)[ \\t\\r]*\\n(?=Content-[A-Za-z-]{1,40}:|\\r?\\n)");

    private Boundary() {}

    /** The first line of two dashes and more that a header follows. */
    static @Nullable String guess(byte[] body) {
        var text = new String(body, 0, Math.min(body.length, LOOK), StandardCharsets.ISO_8859_1);
        var line = LINE.matcher(text);
        return line.find() && line.group(1).indexOf('"') < 0 ? line.group(1) : null;
    }
}
