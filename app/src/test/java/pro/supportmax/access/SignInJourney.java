package pro.supportmax.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import pro.supportmax.channels.Edge;
import pro.supportmax.channels.EdgeJourney;

/** The way into the console, as a browser goes it. */
@EdgeJourney
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignInJourney {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Edge edge;
    private final Sessions sessions;

    SignInJourney(Edge edge, Sessions sessions) {
        this.edge = edge;
        this.sessions = sessions;
    }

    private Edge.Reply signIn(Edge.As browser, String key) {
        var form = browser.get("/sign-in?next=/tickets", "Accept", "text/html");
        var token = FORM_TOKEN.matcher(form.body());
        assertThat(token.find()).as(form.body()).isTrue();
        var body = "key=" + URLEncoder.encode(key, StandardCharsets.UTF_8) + "&next=/tickets&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        return browser.post("/sign-in", body.getBytes(StandardCharsets.UTF_8), FORM, "Accept", "text/html");
    }

    @Test
    @Order(1)
    void aKeyOpensASessionWhoseCookieScriptsCannotRead() {
        var reply = signIn(edge.visitor(), edge.key(Scope.ADMIN));
        assertThat(reply.status()).as(reply.body()).isEqualTo(302);
        assertThat(reply.header("Location")).endsWith("/tickets");
        assertThat(reply.headers().allValues("Set-Cookie"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("smx_session=").contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    @Order(2)
    void aFormWithoutItsTokenIsRefused() {
        var body = "key=" + edge.key(Scope.ADMIN);
        var reply = edge.visitor().post("/sign-in", body.getBytes(StandardCharsets.UTF_8), FORM, "Accept", "text/html");
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("smx_session"));
    }

    @Test
    @Order(3)
    void aLinkWorksOnce() {
        var path = edge.administrator()
                .post("/api/v1/sign-in-links", "")
                .data()
                .path("path")
                .asString();
        assertThat(edge.visitor().get(path, "Accept", "text/html").status()).isEqualTo(302);
        var second = edge.visitor().get(path, "Accept", "text/html");
        assertThat(second.status()).isEqualTo(403);
        assertThat(second.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("smx_session"));
    }

    @Test
    @Order(4)
    void signingOutEndsTheSession() {
        var session = ((SignIn.Started) sessions.signIn(edge.key(Scope.ADMIN))).session();
        sessions.end(session);
        assertThat(sessions.caller(session)).isEmpty();
    }

    @Test
    @Order(5)
    void pagesAndAnswersCarryTheHeadersThatBrowsersEnforce() {
        var page = edge.stranger().get("/sign-in", "Accept", "text/html");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "script-src 'self'")
                .doesNotContain("unsafe-inline", "unsafe-eval");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Cache-Control")).contains("no-store");
        var answer = edge.administrator().get("/api/v1/inboxes", "X-Request-Id", "my-request-1");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.header("X-Request-Id")).isEqualTo("my-request-1");
        assertThat(answer.header("RateLimit-Limit")).isEqualTo("100000");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(edge.stranger()
                        .get("/api/v1/inboxes", "X-Request-Id", "bad id with blanks")
                        .header("X-Request-Id"))
                .hasSize(36);
    }

    @Test
    @Order(6)
    void theOperatorsNumbersNeedAKey() {
        assertThat(edge.stranger().get("/actuator/health").status()).isEqualTo(200);
        assertThat(edge.stranger().get("/actuator/prometheus").status()).isEqualTo(401);
        assertThat(edge.with(Scope.ASK).get("/actuator/prometheus").status()).isEqualTo(403);
        assertThat(edge.administrator().get("/actuator/prometheus").status()).isEqualTo(200);
        assertThat(edge.administrator().get("/actuator/env").status()).isEqualTo(404);
    }

    @Test
    @Order(7)
    void whoGuessesKeysHasToWait() {
        var browser = edge.visitor();
        var reply = signIn(browser, "smx_wrong");
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body()).contains("role=\"alert\"").doesNotContain("smx_wrong");
        for (var i = 0; i < 12 && reply.status() == 403; i++) {
            reply = signIn(browser, "smx_wrong" + i);
        }
        assertThat(reply.status()).isEqualTo(429);
        assertThat(signIn(browser.neighbour(), edge.key(Scope.ADMIN)).status()).isEqualTo(429);
        assertThat(signIn(edge.visitor(), edge.key(Scope.ADMIN)).status()).isEqualTo(302);
    }
}
