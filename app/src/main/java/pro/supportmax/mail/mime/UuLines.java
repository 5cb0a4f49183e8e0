package pro.supportmax.mail.mime;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** Lines of uuencoded bytes: the first sign tells how many bytes follow, four signs stand for three of them. */
public final class UuLines {

    private UuLines() {}

    /** Whether a line is as long as its first sign says, give or take what mailers add and cut. */
    public static boolean isOne(String line) {
        int signs = ((line.charAt(0) - 32 & 63) + 2) / 3 * 4;
        return line.charAt(0) >= ' ' && line.charAt(0) <= '`' && Math.abs(line.length() - 1 - signs) <= 4;
    }

    public static byte[] decode(List<String> lines) {
        var out = new ByteArrayOutputStream();
        for (var line : lines) {
            if (!line.isEmpty()) {
                decode(line, out);
            }
        }
        return out.toByteArray();
    }

    private static void decode(String line, ByteArrayOutputStream out) {
        int left = line.charAt(0) - 32 & 63;
        for (int i = 1; left > 0; i += 4) {
            int held = 0;
            for (int j = i; j < i + 4; j++) {
                held = held << 6 | (j < line.length() ? line.charAt(j) - 32 & 63 : 0);
            }
            for (int shift = 16; shift >= 0 && left > 0; shift -= 8, left--) {
                out.write(held >> shift);
            }
        }
    }
}
