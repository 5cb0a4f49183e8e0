package pro.supportmax.channels.widget;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.springframework.stereotype.Component;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.Ids;

/** Signs proofs of identity, as a company's own system would, for a company that lives in this product: a demo. */
@Component
public class Vouchers {

    private static final Duration LIFE = Duration.ofMinutes(5);

    private final WidgetSecrets secrets;
    private final Clock clock;
    private final Ids ids;

    Vouchers(WidgetSecrets secrets, Clock clock, Ids ids) {
        this.secrets = secrets;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * A token for {@code SupportMax.setUser}, good once and for five minutes. Makes the inbox's first secret if it has
     * none.
     *
     * @param externalId whose identity it proves; the caller answers for whoever gets it
     */
    public String token(String inbox, String externalId, Actor by) {
        if (secrets.alive(inbox) == 0) {
            secrets.rotate(inbox, by);
        }
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .audience(inbox)
                .subject(externalId)
                .jwtID(ids.next().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .build();
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            token.sign(new MACSigner(secrets.keys(inbox).getFirst()));
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
        }
        return token.serialize();
    }
}
