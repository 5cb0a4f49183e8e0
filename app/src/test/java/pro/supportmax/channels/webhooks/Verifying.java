package pro.supportmax.channels.webhooks;

import com.github.tomakehurst.wiremock.http.Request;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a careful receiver does with a delivery, as docs/webhooks.md tells it. */
final class Verifying {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private Verifying() {}

    static boolean accepts(Request request, String secret, Instant now) {
        return accepts(
                request.getBodyAsString(),
                request.getHeader("X-SupportMax-Timestamp"),
                request.getHeader("X-SupportMax-Signature"),
                secret,
                now);
    }

    static boolean accepts(String body, String timestamp, String signatures, String secret, Instant now) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var own = "sha256="
                    + HexFormat.of().formatHex(mac.doFinal((timestamp + "." + body).getBytes(StandardCharsets.UTF_8)));
            var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
            return age.abs().compareTo(TOLERANCE) <= 0
                    && Stream.of(signatures.split(","))
                            .anyMatch(one -> MessageDigest.isEqual(
                                    one.getBytes(StandardCharsets.UTF_8), own.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException | NumberFormatException e) {
            return false;
        }
    }
}
