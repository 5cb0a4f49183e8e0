package pro.supportmax.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the public API, as any integration would be. */
final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    private final URI address;
    private final String key;

    Api(URI address, String key) {
        this.address = address;
        this.key = key;
    }

    static boolean healthy(URI address) {
        try {
            var request = HttpRequest.newBuilder(address.resolve("/actuator/health"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Opens a ticket and returns its number; the key makes a repeated call the same ticket. */
    long openTicket(String email, String text, String idempotencyKey) throws IOException {
        var body = Map.of("body", text, "customer", Map.of("email", email));
        return post("/api/v1/tickets", body, idempotencyKey).at("/data/number").asLong();
    }

    /** Adds a customer's message to a ticket and returns its id. */
    String write(long ticket, String text, String idempotencyKey) throws IOException {
        var body = Map.of("body", text, "kind", "inbound");
        return post("/api/v1/tickets/" + ticket + "/messages", body, idempotencyKey)
                .at("/data/id")
                .asString();
    }

    JsonNode messages(long ticket) throws IOException {
        return get("/api/v1/tickets/" + ticket + "/messages?page[size]=100").at("/data");
    }

    /** The turns of a ticket, with their times. */
    JsonNode trace(long ticket) throws IOException {
        return get("/api/v1/tickets/" + ticket + "/trace").at("/data");
    }

    /** Publishes an article, or changes it. */
    void publish(String slug, String title, String markdown) throws IOException {
        var body = Map.of("title", title, "markdown", markdown, "status", "published");
        send(request("/api/v1/articles/" + slug)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build());
    }

    /** Has an event of all tickets sent to an address. */
    void subscribe(String url, String event) throws IOException {
        post("/api/v1/webhooks", Map.of("name", "bench", "url", url, "events", List.of(event)), null);
    }

    void tag(long ticket, List<String> tags) throws IOException {
        send(request("/api/v1/tickets/" + ticket)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofByteArray(JSON.writeValueAsBytes(Map.of("tags", tags))))
                .build());
    }

    JsonNode ask(String question) throws IOException {
        return post("/api/v1/ask", Map.of("question", question), null).at("/data");
    }

    /** Hands in a raw mail. */
    void mail(byte[] raw) throws IOException {
        send(request("/api/v1/inboxes/email/mail")
                .header("Content-Type", "message/rfc822")
                .POST(BodyPublishers.ofByteArray(raw))
                .build());
    }

    /** A teammate answers. */
    void reply(long ticket, String text) throws IOException {
        post("/api/v1/tickets/" + ticket + "/messages", Map.of("text", text, "kind", "outbound"), null);
    }

    /** Says what the machine may do in an inbox: {@code off, suggest, auto}. */
    void setMode(String inbox, String mode) throws IOException {
        send(request("/api/v1/inboxes/" + inbox)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofByteArray(JSON.writeValueAsBytes(Map.of("mode", mode))))
                .build());
    }

    /** The same product with another key in the header. */
    Api as(String other) {
        return new Api(address, other);
    }

    /** Begins a visitor's session in the widget of an inbox and returns its token. */
    String visit(String inbox) throws IOException {
        return post("/widget/v1/" + inbox + "/session", Map.of(), null)
                .at("/data/token")
                .asString();
    }

    /** Writes into the widget of an inbox as the visitor whose token is the key; returns the ticket's number. */
    long chat(String inbox, String text) throws IOException {
        return post("/widget/v1/" + inbox + "/messages", Map.of("text", text), null)
                .at("/data/ticket/number")
                .asLong();
    }

    private JsonNode get(String path) throws IOException {
        return send(request(path).GET().build());
    }

    private JsonNode post(String path, Object body, @Nullable String idempotencyKey) throws IOException {
        var request = request(path).POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        request.header("Content-Type", "application/json");
        if (idempotencyKey != null) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        return send(request.build());
    }

    private HttpRequest.Builder request(String path) {
        var encoded = path.replace("[", "%5B").replace("]", "%5D");
        return HttpRequest.newBuilder(address.resolve(encoded))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + key);
    }

    private static JsonNode send(HttpRequest request) throws IOException {
        try {
            HttpResponse<byte[]> response = HTTP.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() >= 300) {
                throw new IOException(request.uri().getPath() + " answered " + response.statusCode());
            }
            return JSON.readTree(response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
