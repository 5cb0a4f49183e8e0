package pro.supportmax.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pro.supportmax.channels.ProblemAssert.isProblem;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pro.supportmax.access.Scope;

@EdgeJourney
class BadInputJourney {

    private static final String TICKETS = "/api/v1/tickets";

    private final Edge edge;

    BadInputJourney(Edge edge) {
        this.edge = edge;
    }

    private static String ticket(String text) {
        return "{\"body\":\"" + text + "\",\"customer\":{\"email\":\"bad@example.org\"}}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"body\":",
                "[1,2",
                "nonsense",
                "{\"a\":1}}",
                "{\"body\":\"x\",\"body\":\"y\"}",
                "{'body':'x'}"
            })
    void malformedJson(String body) {
        isProblem(edge.administrator().post(TICKETS, body), 400);
    }

    @Test
    void noBodyAtAll() {
        isProblem(edge.administrator().post(TICKETS, ""), 400);
        isProblem(edge.administrator().post(TICKETS, "null"), 400);
    }

    @Test
    void deepNesting() {
        isProblem(edge.administrator().post(TICKETS, "{\"customer\":".repeat(20_000)), 400);
    }

    @Test
    void unknownFields() {
        var body = "{\"body\":\"x\",\"customer\":{\"email\":\"a@example.org\"},\"is_admin\":true}";
        isProblem(edge.administrator().post(TICKETS, body), 400, "unknown_field", "is_admin");
        var deeper = "{\"body\":\"x\",\"customer\":{\"email\":\"a@example.org\",\"tier\":\"enterprise\"}}";
        isProblem(edge.administrator().post(TICKETS, deeper), 400, "unknown_field", "customer.tier");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"body\":5,\"customer\":{\"email\":\"a@example.org\"}}|body",
                "{\"body\":true,\"customer\":{\"email\":\"a@example.org\"}}|body",
                "{\"body\":[\"x\"],\"customer\":{\"email\":\"a@example.org\"}}|body",
                "{\"body\":{\"x\":1},\"customer\":{\"email\":\"a@example.org\"}}|body",
                "{\"body\":\"x\",\"customer\":\"a@example.org\"}|customer",
                "{\"body\":\"x\",\"customer\":{\"email\":{}}}|customer.email"
            })
    void wrongTypes(String body, String field) {
        isProblem(edge.administrator().post(TICKETS, body), 400, "wrong_type", field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|blank",
                "' '|blank",
                "'\\n\\t '|blank",
                "'\\u2003'|blank",
                "a\\u0000b|nul",
                "a\\ud800b|not_unicode"
            })
    void textThatIsNone(String text, String code) {
        isProblem(edge.administrator().post(TICKETS, ticket(text)), 422, code, "body");
    }

    @Test
    void missingParts() {
        isProblem(edge.administrator().post(TICKETS, "{}"), 422, "missing", "body");
        assertThat(edge.administrator().post(TICKETS, "{}").json().path("errors"))
                .hasSize(2);
        isProblem(edge.administrator().post(TICKETS, "{\"body\":\"x\",\"customer\":{}}"), 422, "missing", "customer");
        isProblem(
                edge.administrator().post(TICKETS, "{\"body\":\"x\",\"customer\":{\"email\":\"none\"}}"),
                422,
                "invalid",
                "customer");
        isProblem(
                edge.administrator()
                        .post(
                                TICKETS,
                                "{\"body\":\"x\",\"inbox\":\"no-such\",\"customer\":{\"email\":\"a@example.org\"}}"),
                422);
    }

    @Test
    void longText() {
        var most = "a ".repeat(50_000).strip() + "b";
        assertThat(edge.administrator().post(TICKETS, ticket(most)).status()).isEqualTo(201);
        isProblem(edge.administrator().post(TICKETS, ticket("x".repeat(100_001))), 422, "too_long", "body");
    }

    @Test
    void invalidUtf8() {
        var body = ticket("caf\u00e9").getBytes(StandardCharsets.ISO_8859_1);
        isProblem(edge.administrator().post(TICKETS, body, "application/json"), 400);
    }

    @Test
    void tenMegabytes() {
        var body = ticket("x".repeat(10_000_000)).getBytes(StandardCharsets.UTF_8);
        isProblem(edge.administrator().post(TICKETS, body, "application/json"), 413);
        isProblem(edge.administrator().post(TICKETS, body, "application/json", "Idempotency-Key", "large"), 413);
    }

    @Test
    void tenMegabytesWithoutSayingSo() throws IOException {
        var answer = raw("POST " + TICKETS + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + edge.key(Scope.ADMIN)
                + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                + ("100000\r\n" + "x".repeat(0x100000) + "\r\n").repeat(10) + "0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4").contains("application/problem+json");
    }

    @Test
    void formatsAndMethods() {
        var me = edge.administrator();
        isProblem(me.post(TICKETS, "x".getBytes(StandardCharsets.UTF_8), "text/plain"), 415);
        isProblem(me.get(TICKETS, "Accept", "image/png"), 406);
        var wrong = isProblem(me.delete(TICKETS), 405);
        assertThat(wrong.header("Allow")).contains("GET", "POST");
        isProblem(me.get("/api/v1/nothing"), 404);
        isProblem(me.get("/api/nothing"), 404);
        isProblem(me.get(TICKETS + "/12345678"), 404);
        isProblem(me.get(TICKETS + "/0"), 404);
        isProblem(me.get(TICKETS + "/-1"), 404);
        isProblem(me.get(TICKETS + "/abc"), 400, "wrong_type", "number");
        isProblem(me.get(TICKETS + "/99999999999999999999"), 400, "wrong_type", "number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=nope",
                "handler=nope",
                "requester=nope",
                "page[size]=0",
                "page[size]=101",
                "page[size]=x",
                "page[after]=nope",
                "q=%00"
            })
    void queriesThatMeanNothing(String query) {
        isProblem(edge.administrator().get(TICKETS + "?" + query), 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {TICKETS, "/api/v1/incremental/tickets", "/api/v1/customers", "/api/v1/audit/entries"})
    void cursorsOfSomebodyElse(String list) {
        var me = edge.administrator();
        for (var text : List.of("x", "x:y", "1:2:3", "-1:1", "99999999999999999999:1", "9223372036854775807:1")) {
            var cursor = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
            isProblem(me.get(list + "?page[after]=" + cursor), 422);
        }
        isProblem(me.get(list + "?page[after]=%C3%A4%25"), 422);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"status\":\"nope\"}|422",
                "{\"status\":\"new\"}|422",
                "{\"priority\":\"p9\"}|422",
                "{\"handler\":\"none\"}|422",
                "{\"tags\":[\"with space\"]}|422",
                "{\"status\":\"closed\"}|409",
                "{\"version\":7}|400",
                "{\"tags\":\"x\"}|400"
            })
    void changesThatCannotBe(String changes, int status) {
        var number = edge.administrator()
                .post(TICKETS, ticket("Will be changed"))
                .data()
                .path("number")
                .asLong();
        isProblem(edge.administrator().patch(TICKETS + "/" + number, changes), status);
    }

    @Test
    void staleChange() {
        var me = edge.administrator();
        var opened = me.post(TICKETS, ticket("Two change it"));
        var path = TICKETS + "/" + opened.data().path("number").asLong();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> me.get(path + "/trace").body().contains("\"done\""));
        var tag = me.get(path).header("ETag");
        me.patch(path, "{\"tags\":[\"first\"]}");
        isProblem(me.patch(path, "{\"tags\":[\"second\"]}", "If-Match", tag), 412);
        isProblem(me.patch(path, "{\"tags\":[\"second\"]}", "If-Match", "W/\"x\""), 412);
        var now = me.get(path).header("ETag");
        assertThat(me.patch(path, "{\"tags\":[\"second\"]}", "If-Match", now).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE\r\n\r\n",
                "GET /api/v1/tickets HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "GET /api/v1/tickets\u0000 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/v1/<x> HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/v1/tickets HTTP/1.1\r\nHost: localhost\r\nHost: other\r\n\r\n",
                "POST /api/v1/tickets HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n",
                "GET /api/v1/..;/tickets HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/v1/%2e%2e/tickets HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/v1//tickets HTTP/1.1\r\nHost: localhost\r\n\r\n"
            })
    void requestsThatAreNoHttp(String request) throws IOException {
        var answer = raw(request);
        assertThat(answer).matches("(?s)HTTP/1.1 (4\\d\\d|505).*").contains("application/problem+json");
        assertThat(answer).doesNotContain("Tomcat", "Exception", "<html");
    }

    @Test
    void headersOfOneMegabyte() throws IOException {
        var answer = raw(
                "GET " + TICKETS + " HTTP/1.1\r\nHost: localhost\r\nX-Large: " + "x".repeat(1_000_000) + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4");
    }

    @Test
    void slowBodiesEndAndHoldUpNobody() throws Exception {
        try (var slow = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<String>>();
            var key = edge.key(Scope.ADMIN);
            for (var i = 0; i < 100; i++) {
                answers.add(slow.submit(() -> dribble(key)));
            }
            Thread.sleep(300);
            for (var i = 0; i < 20; i++) {
                assertThat(edge.administrator().get(TICKETS + "?page[size]=1").status())
                        .isEqualTo(200);
            }
            assertThat(answers)
                    .as("the slow ones, while their neighbours were served")
                    .anyMatch(answer -> !answer.isDone());
            for (var answer : answers) {
                assertThat(answer.get()).startsWith("HTTP/1.1 408");
            }
        }
    }

    /** One byte every tenth of a second. */
    private String dribble(String key) throws IOException, InterruptedException {
        try (var socket = new Socket("localhost", edge.port())) {
            socket.setSoTimeout(20_000);
            var out = socket.getOutputStream();
            out.write(("POST " + TICKETS + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                            + key + "\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            for (var i = 0; i < 100 && socket.getInputStream().available() == 0; i++) {
                out.write(' ');
                out.flush();
                Thread.sleep(100);
            }
            return read(socket.getInputStream());
        }
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", edge.port())) {
            socket.setSoTimeout(5_000);
            var writing = Thread.ofVirtual().start(() -> {
                try {
                    socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                    socket.getOutputStream().flush();
                } catch (IOException e) {
                    // the product has closed the connection: what it answered is what counts
                }
            });
            var answer = read(socket.getInputStream());
            writing.interrupt();
            return answer;
        }
    }

    /** Until the end, or until the product keeps the connection open and says no more. */
    private static String read(InputStream in) throws IOException {
        var text = new StringBuilder();
        var buffer = new byte[8192];
        try {
            for (var got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                text.append(new String(buffer, 0, got, StandardCharsets.UTF_8));
                if (text.indexOf("\"errors\"") > 0) {
                    break;
                }
            }
        } catch (SocketException | SocketTimeoutException e) {
            // closed hard after its answer, or kept open
        }
        return text.toString();
    }
}
