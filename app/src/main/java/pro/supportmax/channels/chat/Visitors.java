package pro.supportmax.channels.chat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import pro.supportmax.kernel.Ids;

/**
 * Knows visitors again by a cookie that only the product can make: a random id and its HMAC-SHA-256 (RFC 2104) under a
 * secret that was made at the first start. An id without its signature is nobody.
 */
@Component
class Visitors {

    private static final String COOKIE = "smx_visitor";
    private static final Duration LIFE = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Ids ids;
    private volatile byte[] secret = {};

    Visitors(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    Optional<Visitor> recognise(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(cookie -> cookie.getValue().split("\\.", 2))
                .filter(parts -> parts.length == 2 && isGenuine(parts[0], parts[1]))
                .map(parts -> new Visitor(UUID.fromString(parts[0])));
    }

    /** The visitor of the cookie, or a new one who is given a cookie. */
    Visitor admit(HttpServletRequest request, HttpServletResponse response) {
        return recognise(request).orElseGet(() -> {
            var visitor = new Visitor(ids.next());
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(visitor, request.isSecure()));
            return visitor;
        });
    }

    private String cookie(Visitor visitor, boolean secure) {
        var id = visitor.id().toString();
        return ResponseCookie.from(COOKIE, id + "." + signature(id))
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/chat")
                .maxAge(LIFE)
                .build()
                .toString();
    }

    private boolean isGenuine(String id, String signature) {
        return id.length() == 36
                && MessageDigest.isEqual(
                        signature(id).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    private String signature(String id) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret(), "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(("visitor:" + id).getBytes(StandardCharsets.UTF_8)));
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
