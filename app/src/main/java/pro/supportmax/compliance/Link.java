package pro.supportmax.compliance;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The end of the chain after an entry. A hash is SHA-256 (FIPS 180-4) over the hash before it, the position, the id,
 * the time in microseconds and each text of the entry with its length in front, so that no two entries spell alike.
 */
record Link(long position, byte[] hash) {

    static final Link START = new Link(0, new byte[0]);

    Link next(AuditEntry entry) {
        var digest = sha256();
        digest.update(hash);
        digest.update(ByteBuffer.allocate(24)
                .putLong(position + 1)
                .putLong(entry.id())
                .putLong(micros(entry.at()))
                .flip());
        text(digest, entry.by().type().word());
        text(digest, entry.by().id());
        text(digest, entry.type());
        text(digest, entry.subject());
        text(digest, entry.content());
        return new Link(position + 1, digest.digest());
    }

    String hex() {
        return HexFormat.of().formatHex(hash);
    }

    boolean sameAs(Link other) {
        return position == other.position && Arrays.equals(hash, other.hash);
    }

    private static long micros(Instant time) {
        return time.getEpochSecond() * 1_000_000 + time.getNano() / 1_000;
    }

    private static void text(MessageDigest digest, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
