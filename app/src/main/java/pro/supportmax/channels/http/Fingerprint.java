package pro.supportmax.channels.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** SHA-256 over all that makes a request: method, address, format and body. */
record Fingerprint(byte[] hash) {

    static Fingerprint of(byte[] body, String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return new Fingerprint(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprint(var otherHash) && Arrays.equals(hash, otherHash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }
}
