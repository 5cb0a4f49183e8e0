package pro.supportmax.channels;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static pro.supportmax.channels.ProblemAssert.isProblem;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.HashSet;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import pro.supportmax.access.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Webhooks as a developer uses them, from the first call to the delivery. */
@EdgeJourney
class WebhooksJourney {

    private static final WireMockServer receiver = new WireMockServer(
            WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
    private static final String HOOKS = "/api/v1/webhooks";

    private final Edge edge;

    WebhooksJourney(Edge edge) {
        this.edge = edge;
    }

    @DynamicPropertySource
    static void listed(DynamicPropertyRegistry settings) {
        receiver.start();
        settings.add("supportmax.outbound.internal-hosts", () -> "127.0.0.1:" + receiver.port());
    }

    @AfterAll
    static void stop() {
        receiver.stop();
    }

    @BeforeEach
    void listen() {
        receiver.resetAll();
        receiver.stubFor(post(anyUrl()).willReturn(ok("thanks")));
    }

    @Test
    void aTicketThatIsOpenedReachesTheReceiver() {
        var me = edge.with(Scope.WEBHOOKS_READ, Scope.WEBHOOKS_WRITE, Scope.TICKETS_WRITE);
        var made = create(me, "\"ticket.opened\"");
        var number = me.post("/api/v1/tickets", """
                        {"body":"The export fails","customer":{"email":"maya@example.org"}}""").data().path("number").asLong();
        Awaitility.await().untilAsserted(() -> assertThat(bodies()).hasSize(1));

        var body = bodies().getFirst();
        assertThat(body.path("type").asString()).isEqualTo("ticket.opened");
        var ticket = body.path("data").path("ticket");
        assertThat(ticket.path("number").asLong()).isEqualTo(number);
        var shown = edge.administrator().get("/api/v1/tickets/" + number).data();
        assertThat(ticket.propertyNames()).containsExactlyElementsOf(shown.propertyNames());
        Awaitility.await().untilAsserted(() -> {
            var log = me.get(HOOKS + "/" + id(made) + "/deliveries").data();
            assertThat(log.path(0).path("state").asString()).isEqualTo("delivered");
            assertThat(log.path(0).path("id").asString())
                    .isEqualTo(body.path("id").asString());
        });
        drop(made);
    }

    @Test
    void aSecretIsShownOnceAndNeverKeptForARepeatedRequest() {
        var me = edge.administrator();
        var body = order("\"*\"", receiver.baseUrl() + "/once");
        var made = me.post(HOOKS, body, "Idempotency-Key", "hook-1");
        var again = me.post(HOOKS, body, "Idempotency-Key", "hook-1");
        var secret = made.data().path("secret").asString();

        assertThat(secret).matches("whsec_[A-Za-z0-9_-]{43}");
        assertThat(again.body()).doesNotContain(secret);
        for (var read : List.of(me.get(HOOKS), me.get(HOOKS + "/" + id(made)))) {
            assertThat(read.body()).doesNotContain(secret).contains(secret.substring(0, 10));
        }
        var rotated = me.post(HOOKS + "/" + id(made) + "/secrets", "", "Idempotency-Key", "hook-2");
        assertThat(rotated.status()).isEqualTo(201);
        assertThat(me.post(HOOKS + "/" + id(made) + "/secrets", "", "Idempotency-Key", "hook-2")
                        .body())
                .doesNotContain(rotated.data().path("secret").asString());
        var first = me.get(HOOKS + "/" + id(made)).data().path("secrets");
        assertThat(first.size()).isEqualTo(2);
        var gone =
                HOOKS + "/" + id(made) + "/secrets/" + first.path(0).path("id").asString();
        assertThat(me.delete(gone).status()).isEqualTo(204);
        isProblem(me.delete(gone), 404);
        var last = me.get(HOOKS + "/" + id(made))
                .data()
                .path("secrets")
                .path(0)
                .path("id")
                .asString();
        isProblem(me.delete(HOOKS + "/" + id(made) + "/secrets/" + last), 409);
        drop(made);
        drop(again);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/",
                "http://localhost/",
                "https://169.254.169.254/latest/meta-data/",
                "https://[::1]/",
                "https://10.0.0.1/",
                "https://2130706433/",
                "https://user@8.8.8.8/",
                "http://8.8.8.8/",
                "https://8.8.8.8:22/",
                "ftp://8.8.8.8/",
                "x"
            })
    void anAddressThatMayNotBeCalledIsRefusedAtOnceAndSaysWhy(String url) {
        var me = edge.with(Scope.WEBHOOKS_WRITE);
        var refused = me.post(HOOKS, order("\"*\"", url));
        isProblem(refused, 422);
        assertThat(refused.code()).isEqualTo("refused");
        assertThat(refused.json().path("errors").path(0).path("field").asString())
                .isEqualTo("url");

        var made = create(edge.administrator(), "\"*\"");
        isProblem(edge.administrator().patch(HOOKS + "/" + id(made), "{\"url\":\"" + url + "\"}"), 422);
        drop(made);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                              | name
            {"name":"a","url":"https://8.8.8.8/"}                           | events
            {"name":"a","url":"https://8.8.8.8/","events":[]}               | events
            {"name":"a","url":"https://8.8.8.8/","events":["ticket.gone"]}  | events
            {"name":"a","url":"https://8.8.8.8/","events":[null]}           | events
            {"name":" ","url":"https://8.8.8.8/","events":["*"]}            | name
            {"name":"a","url":null,"events":["*"]}                          | url
            """)
    void whatIsWrongIsNamed(String body, String field) {
        var refused = edge.administrator().post(HOOKS, body);
        isProblem(refused, 422);
        assertThat(refused.json().path("errors").findValuesAsString("field")).contains(field);
    }

    @Test
    void anUnknownEventIsAnsweredWithThoseThatAre() {
        assertThat(edge.administrator()
                        .post(HOOKS, order("\"ticket.gone\"", "https://8.8.8.8/"))
                        .body())
                .contains("ticket.customer_wrote", "ticket.status_changed", "ticket.replied");
    }

    @Test
    void aChangeKeepsWhatIsLeftOut() {
        var me = edge.administrator();
        var made = create(me, "\"ticket.opened\"");
        var changed = me.patch(HOOKS + "/" + id(made), "{\"enabled\":false,\"events\":[\"ticket.closed\"]}")
                .data();

        assertThat(changed.path("enabled").asBoolean()).isFalse();
        assertThat(changed.path("name").asString()).isEqualTo("CRM");
        assertThat(changed.path("events").toString()).isEqualTo("[\"ticket.closed\"]");
        assertThat(changed.path("secret").isNull()).isTrue();
        drop(made);
        isProblem(me.get(HOOKS + "/" + id(made)), 404);
        isProblem(me.get(HOOKS + "/" + id(made) + "/deliveries"), 404);
        isProblem(me.post(HOOKS + "/" + id(made) + "/test", ""), 404);
        isProblem(me.get(HOOKS + "/nonsense"), 400);
    }

    @Test
    void theLogIsPagedFilteredAndReplayedAndOnlyAdministratorsReadAnswers() {
        var me = edge.administrator();
        var made = create(me, "\"ticket.closed\"");
        var log = HOOKS + "/" + id(made) + "/deliveries";
        for (var i = 0; i < 5; i++) {
            var tested = me.post(HOOKS + "/" + id(made) + "/test", "");
            assertThat(tested.data().path("state").asString()).as(tested.body()).isEqualTo("delivered");
            assertThat(tested.data().path("log").path(0).path("excerpt").asString())
                    .isEqualTo("thanks");
        }
        var seen = new HashSet<String>();
        var after = "";
        for (var page = 0; page < 3; page++) {
            var reply = me.get(log + "?page%5Bsize%5D=2" + after);
            seen.addAll(reply.data().findValuesAsString("id"));
            assertThat(reply.json().path("meta").path("has_more").asBoolean()).isEqualTo(page < 2);
            after = "&page%5Bafter%5D="
                    + reply.json().path("meta").path("after_cursor").asString("");
        }
        assertThat(seen).hasSize(5);
        assertThat(me.get(log + "?state=failed").data()).isEmpty();
        assertThat(me.get(log + "?state=delivered").data()).hasSize(5);
        isProblem(me.get(log + "?state=lost"), 422);
        isProblem(me.get(log + "?page%5Bafter%5D=x"), 422);
        var reader = edge.with(Scope.WEBHOOKS_READ);
        assertThat(reader.get(log).body()).doesNotContain("thanks").contains("duration_ms");

        var one = seen.iterator().next();
        assertThat(me.post(log + "/" + one + "/replay", "").status()).isEqualTo(202);
        Awaitility.await()
                .untilAsserted(() -> assertThat(receiver.getAllServeEvents().stream()
                                .map(event -> event.getRequest().getHeader("X-SupportMax-Delivery"))
                                .filter(one::equals))
                        .hasSize(2));
        isProblem(me.post(log + "/" + id(made) + "/replay", ""), 404);
        drop(made);
    }

    @Test
    void theVaultIsGivenANewKeyAndOldSecretsStillSign() {
        var me = edge.administrator();
        var made = create(me, "\"*\"");
        assertThat(me.post("/api/v1/vault/keys", "").status()).isEqualTo(204);

        assertThat(me.post(HOOKS + "/" + id(made) + "/test", "")
                        .data()
                        .path("state")
                        .asString())
                .isEqualTo("delivered");
        assertThat(me.get("/api/v1/audit/entries").body()).contains("compliance.KeyRotation.KeyAdded");
        drop(made);
    }

    private static Edge.Reply create(Edge.As me, String events) {
        var made = me.post(HOOKS, order(events, receiver.baseUrl().replace("localhost", "127.0.0.1") + "/hook"));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made;
    }

    private static String order(String events, String url) {
        return "{\"name\":\"CRM\",\"url\":\""
                + url.replace("localhost:" + receiver.port(), "127.0.0.1:" + receiver.port()) + "\",\"events\":["
                + events + "]}";
    }

    private void drop(Edge.Reply made) {
        assertThat(edge.administrator().delete(HOOKS + "/" + id(made)).status()).isEqualTo(204);
    }

    private static String id(Edge.Reply made) {
        return made.data().path("id").asString();
    }

    private static List<JsonNode> bodies() {
        return receiver.getAllServeEvents().stream()
                .map(ServeEvent::getRequest)
                .map(request -> JsonMapper.shared().readTree(request.getBodyAsString()))
                .toList();
    }
}
