package pro.supportmax.channels.chat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Signs visitors' ids: a token is a random id and its HMAC-SHA-256 (RFC 2104) under a secret that was made at the first
 * start. An id without its signature is nobody, and a token for one purpose is none for another.
 */
@Component
public class VisitorSeal {

    private static final int ID_LENGTH = 36;

    private final JdbcClient jdbc;
    private volatile byte[] secret = {};

    VisitorSeal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param purpose what the token is good for: {@code visitor}, {@code widget:<inbox>} */
    public String token(UUID id, String purpose) {
        return id + "." + signature(id.toString(), purpose);
    }

    /** The id in a token that was made for the purpose. */
    public Optional<UUID> read(String token, String purpose) {
        var parts = token.split("\\.", 2);
        return parts.length == 2 && isGenuine(parts, purpose)
                ? Optional.of(UUID.fromString(parts[0]))
                : Optional.empty();
    }

    private boolean isGenuine(String[] parts, String purpose) {
        return parts[0].length() == ID_LENGTH
                && MessageDigest.isEqual(
                        signature(parts[0], purpose).getBytes(StandardCharsets.UTF_8),
                        parts[1].getBytes(StandardCharsets.UTF_8));
    }

    private String signature(String id, String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret(), "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal((purpose + ":" + id).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
        }
    }

    private byte[] secret() {
        if (secret.length == 0) {
            var fresh = new byte[32];
            new SecureRandom().nextBytes(fresh);
            jdbc.sql("insert into channels.visitor_secret (secret) values (?) on conflict do nothing")
                    .param(fresh)
                    .update();
            secret = jdbc.sql("select secret from channels.visitor_secret")
                    .query((row, _) -> row.getBytes("secret"))
                    .single();
        }
        return secret;
    }
}
