package pro.supportmax.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static pro.supportmax.channels.ProblemAssert.isProblem;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import pro.supportmax.tickets.Inbox;
import pro.supportmax.tickets.Inboxes;
import pro.supportmax.tickets.Mode;

/** Who a visitor is, proven by the company's own system; everything that proves nothing opens nothing. */
@EdgeJourney
class WidgetIdentityJourney {

    private final Edge edge;
    private final Inboxes inboxes;
    private final JdbcClient jdbc;
    private String inbox = "";
    private String secret = "";

    WidgetIdentityJourney(Edge edge, Inboxes inboxes, JdbcClient jdbc) {
        this.edge = edge;
        this.inboxes = inboxes;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void anInboxWithASecret() {
        inbox = newInbox();
        secret = rotate(inbox);
    }

    private String newInbox() {
        var id = "proof-" + UUID.randomUUID().toString().substring(0, 8);
        inboxes.save(new Inbox(id, "Proof", Mode.AUTO, "chat"));
        return id;
    }

    private String rotate(String of) {
        var made =
                edge.administrator().post("/api/v1/inboxes/" + of + "/widget/secrets", "", "Idempotency-Key", "same");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.data().path("secret").asString();
    }

    private JWTClaimsSet.Builder claims() {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .audience(inbox)
                .subject("cus-77")
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
    }

    private String signed(UnaryOperator<JWTClaimsSet.Builder> how) {
        return sign(how.apply(claims()).build(), JWSAlgorithm.HS256, mac(secret));
    }

    private static JWSSigner mac(String key) {
        try {
            return new MACSigner(key);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sign(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer) {
        try {
            var token = new SignedJWT(new JWSHeader(algorithm), claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private Edge.Reply session(String token) {
        return edge.visitor().post("/widget/v1/" + inbox + "/session", "{\"token\":\"" + token + "\"}");
    }

    private Edge.As customer(String token) {
        var made = session(token);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.data().path("customer").asBoolean()).isTrue();
        return edge.bearer(made.data().path("token").asString());
    }

    private void isRefused(String token, String code) {
        var reply = isProblem(session(token), 401, code, "");
        assertThat(reply.body()).doesNotContain(secret);
    }

    @Test
    void aProvenCustomerFindsTheConversationsOfThatCustomerAgain() {
        var first = customer(signed(c -> c.claim("name", "Noor").claim("email", "noor@example.org")));
        var sent = first.post("/widget/v1/" + inbox + "/messages", "{\"text\":\"The parcel is late\"}");
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);

        var elsewhere = customer(signed(c -> c));

        assertThat(elsewhere.get("/widget/v1/" + inbox + "/tickets").body()).contains("The parcel is late");
        var number = sent.data().path("ticket").path("number").asLong();
        var requester =
                edge.administrator().get("/api/v1/tickets/" + number).data().path("requester");
        assertThat(requester.path("external_id").asString()).isEqualTo("cus-77");
        assertThat(customer(signed(c -> c.subject("cus-78")))
                        .get("/widget/v1/" + inbox + "/tickets")
                        .data()
                        .size())
                .isZero();
    }

    @Test
    void whatIsNotFreshIsRefused() {
        var now = Instant.now();
        isRefused(signed(c -> c.expirationTime(Date.from(now.minusSeconds(5)))), "identity_expired");
        isRefused(signed(c -> c.expirationTime(Date.from(now.plusSeconds(3_600)))), "identity_lifetime");
        isRefused(signed(c -> c.expirationTime(null)), "identity_lifetime");
        isRefused(signed(c -> c.issueTime(null)), "identity_issued_at");
        isRefused(signed(c -> c.issueTime(Date.from(now.plusSeconds(600)))), "identity_issued_at");
    }

    @Test
    void aTokenIsGoodOnce() {
        var token = signed(c -> c);
        customer(token);
        isRefused(token, "identity_replayed");
    }

    @Test
    void whatIsForSomebodyElseIsRefused() {
        isRefused(signed(c -> c.audience("chat")), "identity_audience");
        isRefused(signed(c -> c.audience((String) null)), "identity_audience");
        isRefused(signed(c -> c.subject(null)), "identity_subject");
        isRefused(signed(c -> c.subject(" ")), "identity_subject");
        isRefused(signed(c -> c.subject("visitor:018f0000-0000-7000-8000-000000000000")), "identity_subject");
        isRefused(signed(c -> c.subject("\u2003 visitor:018f0000-0000-7000-8000-000000000000")), "identity_subject");
        isRefused(signed(c -> c.jwtID(null)), "identity_jti");
        isRefused(signed(c -> c.claim("email", "none")), "identity_customer");
        isRefused(signed(c -> c.claim("email", 7)), "identity_malformed");
    }

    @Test
    void onlyHs256WithALivingSecretOfTheInboxSigns() throws Exception {
        var claims = claims().build();
        isRefused(new PlainJWT(claims).serialize(), "identity_malformed");
        isRefused(sign(claims, JWSAlgorithm.HS512, mac(secret + secret)), "identity_algorithm");
        var pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        isRefused(sign(claims, JWSAlgorithm.RS256, new RSASSASigner(pair.getPrivate())), "identity_algorithm");
        isRefused(
                sign(claims, JWSAlgorithm.HS256, new MACSigner(pair.getPublic().getEncoded())), "identity_signature");
        isRefused(sign(claims, JWSAlgorithm.HS256, mac("x".repeat(48))), "identity_signature");
        isRefused(sign(claims, JWSAlgorithm.HS256, mac(rotate(newInbox()))), "identity_signature");
        var good = signed(c -> c);
        isRefused(good.substring(0, good.lastIndexOf('.') + 1), "identity_malformed");
        isRefused(good.substring(0, good.length() - 4) + "AAAA", "identity_signature");
        isRefused("no.token", "identity_malformed");
        isRefused("x".repeat(5_000), "identity_malformed");
    }

    @Test
    void twoSecretsAreAliveAndTheOldestEnds() {
        var oldest = secret;
        var newer = rotate(inbox);
        customer(sign(claims().build(), JWSAlgorithm.HS256, mac(oldest)));
        customer(sign(claims().build(), JWSAlgorithm.HS256, mac(newer)));
        rotate(inbox);
        isRefused(sign(claims().build(), JWSAlgorithm.HS256, mac(oldest)), "identity_signature");
        customer(sign(claims().build(), JWSAlgorithm.HS256, mac(newer)));
        var sealed = jdbc.sql("select sealed from channels.widget_secret where inbox = ?")
                .param(inbox)
                .query(String.class)
                .list();
        assertThat(sealed).hasSize(2).noneMatch(kept -> kept.contains(newer));
    }

    @Test
    void anInboxForCustomersServesNobodyElse() {
        edge.administrator().put("/api/v1/inboxes/" + inbox + "/widget", "{\"require_identity\":true}");
        isProblem(edge.visitor().post("/widget/v1/" + inbox + "/session", "{}"), 401, "identity_required", "");
        assertThat(customer(signed(c -> c))
                        .get("/widget/v1/" + inbox + "/tickets")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aTypedAddressIsNoProof() {
        customer(signed(c -> c.claim("email", "owner@example.org")))
                .post("/widget/v1/" + inbox + "/messages", "{\"text\":\"Private matter\"}");
        var made = edge.visitor().post("/widget/v1/" + inbox + "/session", "{}");
        var stranger = edge.bearer(made.data().path("token").asString());
        stranger.post("/widget/v1/" + inbox + "/contact", "{\"email\":\"owner@example.org\"}");
        stranger.post("/widget/v1/" + inbox + "/messages", "{\"text\":\"It is me\",\"name\":\"Owner\"}");
        assertThat(stranger.get("/widget/v1/" + inbox + "/tickets").body()).doesNotContain("Private matter");
    }

    @Test
    void aCustomersSessionEnds() {
        var customer = customer(signed(c -> c));
        jdbc.sql("update channels.proven_visitor set until = now() where inbox = ?")
                .param(inbox)
                .update();
        isProblem(customer.get("/widget/v1/" + inbox + "/tickets"), 401, "session_over", "");
    }
}
