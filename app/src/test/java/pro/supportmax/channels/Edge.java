package pro.supportmax.channels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import pro.supportmax.access.ApiKeys;
import pro.supportmax.access.KeyOrder;
import pro.supportmax.access.Scope;
import pro.supportmax.kernel.Actor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running product as programs see it: over HTTP, with the keys that a test asks for. */
@TestComponent
public class Edge {

    /** How a reverse proxy names the address for which it asks; the tests' product believes it. */
    public static final String FROM = "X-Forwarded-For";

    private static final JsonMapper json = JsonMapper.shared();

    private final ApiKeys keys;
    private final Environment environment;
    private final HttpClient http = client();
    private final AtomicInteger addresses = new AtomicInteger();
    private @Nullable Contract contract;

    public Edge(ApiKeys keys, Environment environment) {
        this.keys = keys;
        this.environment = environment;
    }

    /** An answer, its body read as text. */
    public record Reply(int status, String body, java.net.http.HttpHeaders headers) {
        public JsonNode json() {
            return Edge.json.readTree(body);
        }

        public JsonNode data() {
            return json().path("data");
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        public String code() {
            return json().path("errors").path(0).path("code").asString("");
        }
    }

    /** Requests with one key, or with none, and with cookies of their own. */
    public final class As {
        private final String key;
        private final String from;
        private final HttpClient client;

        As(String key, String from, HttpClient client) {
            this.key = key;
            this.from = from;
            this.client = client;
        }

        /** Somebody else behind the same address. */
        public As neighbour() {
            return new As(key, from, client());
        }

        public Reply get(String path, String... headers) {
            return send(request(path, headers).GET());
        }

        public Reply post(String path, String body, String... headers) {
            return send(json(path, headers).POST(BodyPublishers.ofString(body)));
        }

        public Reply post(String path, byte[] body, String type, String... headers) {
            return send(request(path, headers).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
        }

        public Reply put(String path, String body, String... headers) {
            return send(json(path, headers).PUT(BodyPublishers.ofString(body)));
        }

        public Reply patch(String path, String body, String... headers) {
            return send(json(path, headers).method("PATCH", BodyPublishers.ofString(body)));
        }

        public Reply delete(String path, String... headers) {
            return send(request(path, headers).DELETE());
        }

        public Reply send(String method, String path, String body, String... headers) {
            return send(json(path, headers).method(method, BodyPublishers.ofString(body)));
        }

        /** Opens a stream of server-sent events. */
        public Events events(String path, String... headers) {
            return Events.open(
                    client,
                    request(path, headers)
                            .header("Accept", "text/event-stream")
                            .GET()
                            .build());
        }

        public Events postForEvents(String path, String body) {
            return Events.open(
                    client,
                    json(path)
                            .header("Accept", "text/event-stream")
                            .POST(BodyPublishers.ofString(body))
                            .build());
        }

        private HttpRequest.Builder json(String path, String... headers) {
            var request = request(path, headers);
            return java.util.Arrays.asList(headers).contains("Content-Type")
                    ? request
                    : request.header("Content-Type", "application/json");
        }

        private HttpRequest.Builder request(String path, String... headers) {
            var request = HttpRequest.newBuilder(URI.create(address() + path)).timeout(Duration.ofSeconds(60));
            if (!key.isEmpty()) {
                request.header("Authorization", "Bearer " + key);
            }
            if (!from.isEmpty()) {
                request.header(FROM, from);
            }
            return headers.length == 0 ? request : request.headers(headers);
        }

        private Reply send(HttpRequest.Builder request) {
            try {
                var built = request.build();
                HttpResponse<byte[]> answer = client.send(built, BodyHandlers.ofByteArray());
                var reply = new Reply(
                        answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8), answer.headers());
                contract().demandKept(built.method(), built.uri().getRawPath(), reply);
                return reply;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** What the product says of itself; each answer that a test gets is held against it. */
    private synchronized Contract contract() throws IOException, InterruptedException {
        var known = contract;
        if (known == null) {
            var request = HttpRequest.newBuilder(URI.create(address() + "/api/v1/openapi.json"))
                    .build();
            known = new Contract(
                    json.readTree(http.send(request, BodyHandlers.ofByteArray()).body()));
            contract = known;
        }
        return known;
    }

    public String address() {
        return "http://localhost:" + port();
    }

    public int port() {
        return Integer.parseInt(environment.getRequiredProperty("local.server.port"));
    }

    public As administrator() {
        return with(Scope.ADMIN);
    }

    public As with(Scope... scopes) {
        return new As(key(scopes), "", http);
    }

    public As stranger() {
        return new As("", "", http);
    }

    public As bearer(String key) {
        return new As(key, "", http);
    }

    /** Somebody with a browser's cookies, at an address of their own: what one visitor does limits no other. */
    public As visitor() {
        return new As("", newAddress(), client());
    }

    /** An address (RFC 3849) that nobody has used before. */
    public String newAddress() {
        return "2001:db8::" + Integer.toHexString(addresses.incrementAndGet());
    }

    public String key(Scope... scopes) {
        return keys.issue(new KeyOrder("Test", "ada@lumen.example", Set.of(scopes), null), Actor.system("test"))
                .token();
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }
}
