package pro.supportmax.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A random 256-bit value that proves something, shown once. Only its SHA-256 is kept: a value with that much randomness
 * cannot be guessed from its hash, so the slow hashing that passwords need would only slow us down.
 */
record Secret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** @param prefix tells people and scanners what the value is for: {@code smx_} */
    static Secret random(String prefix) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The first characters, by which a person recognises the key in a list. */
    String hint() {
        return text.substring(0, Math.min(text.length(), 10));
    }

    /** Keeps the value out of logs. */
    @Override
    public String toString() {
        return "Secret[…]";
    }
}
