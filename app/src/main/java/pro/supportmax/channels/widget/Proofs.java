package pro.supportmax.channels.widget;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import pro.supportmax.channels.chat.Visitor;
import pro.supportmax.customers.Identity;

/**
 * Reads the tokens by which a company's system vouches for a visitor: JWT (RFC 7519) signed with HS256 by a secret of the
 * inbox, for that inbox, good for fifteen minutes at most and for one use. Which algorithm is used is our decision and
 * not the token's (RFC 8725 §3.1).
 */
@Component
class Proofs {

    private static final Duration LONGEST_LIFE = Duration.ofMinutes(15);

    /** How far the clocks of two systems may differ. */
    private static final Duration SKEW = Duration.ofSeconds(60);

    private static final int LONGEST_TOKEN = 4_096;
    private static final int LONGEST_ID = 200;

    private final WidgetSecrets secrets;
    private final JdbcClient jdbc;
    private final Clock clock;

    Proofs(WidgetSecrets secrets, JdbcClient jdbc, Clock clock) {
        this.secrets = secrets;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Ends the life of a genuine token: the same one is refused from now on. */
    Proof check(String token, String inbox) {
        try {
            if (token.isBlank() || token.length() > LONGEST_TOKEN) {
                return refused("malformed", "The token is empty or longer than " + LONGEST_TOKEN + " characters.");
            }
            return check(SignedJWT.parse(token.strip()), inbox);
        } catch (ParseException e) {
            return refused("malformed", "The token is no signed JWT: three parts in base64url, joined by dots.");
        } catch (JOSEException e) {
            return refused("signature", "The signature cannot be verified. Sign with HS256 and the inbox's secret.");
        }
    }

    private Proof check(SignedJWT token, String inbox) throws ParseException, JOSEException {
        if (!JWSAlgorithm.HS256.equals(token.getHeader().getAlgorithm())) {
            return refused("algorithm", "The token must be signed with HS256; any other algorithm is refused.");
        }
        if (!isSigned(token, secrets.keys(inbox))) {
            return refused(
                    "signature",
                    "The token is not signed with a living secret of inbox " + inbox + ". Make one with POST"
                            + " /api/v1/inboxes/" + inbox + "/widget/secrets; the two newest are alive.");
        }
        var claims = token.getJWTClaimsSet();
        var objection = objection(claims, inbox);
        return objection == null ? use(claims(claims), inbox) : objection;
    }

    private static boolean isSigned(SignedJWT token, List<byte[]> keys) throws JOSEException {
        for (var key : keys) {
            if (token.verify(new MACVerifier(key))) {
                return true;
            }
        }
        return false;
    }

    private Proof.@Nullable Refused objection(JWTClaimsSet claims, String inbox) {
        if (!claims.getAudience().equals(List.of(inbox))) {
            return refused("audience", "The claim 'aud' must be the inbox's id, \"" + inbox + "\".");
        }
        if (isMissing(claims.getSubject())) {
            return refused("subject", "The claim 'sub' must be your own id of the customer, at most 200 characters.");
        }
        if (claims.getSubject().strip().startsWith(Visitor.ANONYMOUS)) {
            return refused("subject", "The claim 'sub' must not begin with '" + Visitor.ANONYMOUS + "'.");
        }
        if (isMissing(claims.getJWTID())) {
            return refused("jti", "The claim 'jti' must be a new random id for each token.");
        }
        return timeObjection(instant(claims.getIssueTime()), instant(claims.getExpirationTime()));
    }

    private Proof.@Nullable Refused timeObjection(@Nullable Instant issued, @Nullable Instant expires) {
        var now = clock.instant();
        if (issued == null || issued.isAfter(now.plus(SKEW))) {
            return refused("issued_at", "The claim 'iat' must be the time of signing, in seconds since 1970.");
        }
        if (expires == null || expires.isAfter(now.plus(LONGEST_LIFE).plus(SKEW))) {
            return refused("lifetime", "The claim 'exp' must be there and lie at most 15 minutes ahead.");
        }
        return expires.isAfter(now)
                ? null
                : refused("expired", "The token has expired. Make a new one for each call of setUser.");
    }

    private Proof use(Proof.Claims claims, String inbox) {
        Identity customer;
        try {
            customer = new Identity(claims.subject(), claims.email(), claims.name());
        } catch (IllegalArgumentException e) {
            return refused("customer", "The claims 'email' and 'name' must be an address and a name of one line.");
        }
        var first = jdbc.sql("""
                        insert into channels.used_proof (inbox, jti, until) values (?, ?, ?) on conflict do nothing""")
                        .params(inbox, claims.jti(), claims.until().plus(SKEW).atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        return first
                ? new Proof.Proven(claims.subject(), customer)
                : refused("replayed", "The token was used before. Make a new one for each call of setUser.");
    }

    private static Proof.Claims claims(JWTClaimsSet claims) throws ParseException {
        return new Proof.Claims(
                claims.getSubject().strip(),
                claims.getJWTID(),
                claims.getExpirationTime().toInstant(),
                claims.getStringClaim("email"),
                claims.getStringClaim("name"));
    }

    private static boolean isMissing(@Nullable String id) {
        return id == null || id.isBlank() || id.length() > LONGEST_ID || id.indexOf('\0') >= 0;
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static Proof.Refused refused(String code, String why) {
        return new Proof.Refused("identity_" + code, why);
    }

    @Scheduled(fixedDelay = 600_000, initialDelay = 600_000)
    void forgetTheOld() {
        jdbc.sql("delete from channels.used_proof where until < ?")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
