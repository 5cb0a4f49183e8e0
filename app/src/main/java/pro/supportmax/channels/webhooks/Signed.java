package pro.supportmax.channels.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What proves to a receiver that a body is ours and fresh: HMAC-SHA256 (RFC 2104) over {@code timestamp + "." + body}, in
 * hexadecimal, once for each secret that is alive.
 *
 * @param timestamp seconds since 1970
 * @param signature {@code sha256=…}, or {@code sha256=…,sha256=…} with two secrets
 */
record Signed(String timestamp, String signature) {

    private static final String ALGORITHM = "HmacSHA256";

    static Signed of(String body, Instant now, List<String> secrets) {
        var timestamp = Long.toString(now.getEpochSecond());
        var text = (timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
        return new Signed(
                timestamp,
                secrets.stream().map(secret -> "sha256=" + hmac(secret, text)).collect(Collectors.joining(",")));
    }

    private static String hmac(String secret, byte[] text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
