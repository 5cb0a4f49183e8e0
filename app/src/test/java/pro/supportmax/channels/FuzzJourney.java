package pro.supportmax.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Walks the contract and sends every operation requests that it allows and requests that it does not. Whatever comes in,
 * nothing fails on our side, nothing takes long, and every refusal is a problem.
 */
@EdgeJourney
class FuzzJourney {

    private static final int REQUESTS = 42;
    private static final long SLOWEST_MILLIS = 5_000;
    private static final JsonMapper json = JsonMapper.shared();
    private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");

    private static final List<String> WORDS = List.of(
            "x",
            "0",
            "-1",
            "1",
            "1001",
            "99999999999999999999",
            "9223372036854775807",
            "null",
            "true",
            "a b",
            "../..",
            "018f0000-0000-7000-8000-000000000000",
            "1-1-1-1-1",
            "😀",
            "ä%",
            "a\u0000b",
            "' or 1=1 --",
            "\"",
            "{{x}}",
            "2026-02-30",
            "+999999999-12-31T23:59:59Z",
            "-999999999-01-01",
            "none",
            "me",
            "chat",
            "p1,p2",
            "open,,",
            ",",
            "\u202e",
            "AAECAwQ",
            "LXByaW9yaXR5Ojk6MQ",
            "MTox",
            "x".repeat(3_000));

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1e400",
            "123456789012345678901234567890",
            "\"\"",
            "\" \"",
            "\"x\"",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "{\"x\":null}",
            "{\"\":\"\"}",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"😀\"",
            "\"a\\nb\"",
            "\"{{ticket.number}}\"",
            "\"{{\"",
            "\"2026-02-30\"",
            "\"018f0000-0000-7000-8000-000000000000\"",
            "[\"x\",\"x\"]",
            "[1]",
            "{\"a\":{\"a\":{\"a\":1}}}");

    private final Edge edge;
    private final Random random = new Random(20_261_126);
    private final List<String> failures = new ArrayList<>();
    private final Set<String> kinds = new HashSet<>();
    private final Map<String, String> known = new LinkedHashMap<>();

    FuzzJourney(Edge edge) {
        this.edge = edge;
    }

    @Test
    void nothingThatComesInBreaksAnything() {
        var me = edge.administrator();
        var document = edge.stranger().get("/api/v1/openapi.json").json();
        var operations = 0;
        plant(me);
        try {
            for (var path : document.path("paths").properties()) {
                for (var operation : path.getValue().properties()) {
                    operations++;
                    var method = operation.getKey().toUpperCase(Locale.ROOT);
                    for (var i = 0; i < REQUESTS; i++) {
                        send(me, method, path.getKey(), new Shape(document, operation.getValue()));
                    }
                }
            }
        } finally {
            me.get("/api/v1/custom-fields")
                    .data()
                    .forEach(field -> me.delete(
                            "/api/v1/custom-fields/" + encoded(field.path("key").asString())));
        }
        assertThat(operations).isGreaterThan(60);
        assertThat(failures)
                .as("%d operations, %d requests each", operations, REQUESTS)
                .isEmpty();
    }

    /** Things of this test's own, so that what it breaks is nobody else's. */
    private void plant(Edge.As me) {
        me.post("/api/v1/inboxes", "{\"id\":\"fuzz\",\"name\":\"Fuzz\",\"mode\":\"off\"}");
        var ticket = me.post(
                "/api/v1/tickets", "{\"body\":\"x\",\"inbox\":\"fuzz\",\"customer\":{\"email\":\"fuzz@example.org\"}}");
        known.put("{number}", ticket.data().path("number").asString());
        known.put("inboxes", "fuzz");
        known.put("views", id(me.post("/api/v1/views", "{\"name\":\"Fuzz\"}")));
        known.put(
                "macros",
                id(me.post("/api/v1/macros", "{\"name\":\"F\",\"actions\":[{\"type\":\"add_tag\",\"value\":\"f\"}]}")));
        known.put(
                "canned-responses",
                id(me.post("/api/v1/canned-responses", "{\"shortcut\":\"fuzz\",\"title\":\"F\",\"text\":\"f\"}")));
        known.put("customers", ticket.data().path("requester").path("id").asString());
        known.put("keys", id(me.post("/api/v1/keys", "{\"name\":\"F\",\"scopes\":[\"ask\"]}")));
    }

    private static String id(Edge.Reply reply) {
        return reply.data().path("id").asString();
    }

    private record Shape(JsonNode document, JsonNode operation) {

        boolean streams() {
            return operation.path("responses").path("200").path("content").has("text/event-stream");
        }

        JsonNode body() {
            return resolved(operation
                    .path("requestBody")
                    .path("content")
                    .path("application/json")
                    .path("schema"));
        }

        JsonNode resolved(JsonNode schema) {
            var ref = schema.path("$ref").asString("");
            return ref.isEmpty() ? schema : document.at(ref.substring(1));
        }
    }

    private void send(Edge.As me, String method, String template, Shape shape) {
        var path = address(template, shape) + query(shape);
        var body = body(shape);
        var headers = headers(shape);
        var begun = System.nanoTime();
        try {
            var reply = me.send(method, path, body, headers);
            var millis = (System.nanoTime() - begun) / 1_000_000;
            if (reply.status() >= 500 && reply.status() != 503) {
                tell(method, path, body, reply.status() + " " + reply.body());
            } else if (millis > SLOWEST_MILLIS) {
                tell(method, path, body, millis + " ms");
            } else if (reply.status() >= 400) {
                ProblemAssert.isProblem(reply, reply.status());
            }
        } catch (AssertionError e) {
            tell(method, path, body, String.valueOf(e.getMessage()));
        }
    }

    private void tell(String method, String path, String body, String what) {
        var kind = method
                + path.replaceFirst("\\?.*", "").replaceAll("[0-9a-f-]{8,}", "")
                + shortened(what.strip()).substring(0, Math.min(70, what.strip().length()));
        if (kinds.add(kind) && failures.size() < 40) {
            failures.add(method + " " + shortened(path) + "\n  " + shortened(body) + "\n  → " + shortened(what));
        }
    }

    private static String shortened(String text) {
        return text.length() <= 600 ? text : text.substring(0, 600) + "…";
    }

    private String address(String template, Shape shape) {
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(encoded(value(template, place.group(), shape))));
    }

    private String value(String template, String place, Shape shape) {
        var collection = template.substring(0, template.indexOf(place)).replaceAll(".*/([^/]+)/$", "$1");
        var valid = known.get(place.equals("{number}") ? place : collection);
        return valid == null || shape.streams() || random.nextInt(3) == 0 ? any(WORDS) : valid;
    }

    private String query(Shape shape) {
        var parts = new ArrayList<String>();
        shape.operation().path("parameters").forEach(parameter -> {
            if (parameter.path("in").asString().equals("query") && random.nextInt(4) == 0) {
                parts.add(encoded(parameter.path("name").asString()) + "=" + encoded(any(WORDS)));
            }
        });
        if (random.nextInt(10) == 0) {
            parts.add(encoded(any(WORDS)) + "=" + encoded(any(WORDS)));
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private String body(Shape shape) {
        return switch (random.nextInt(12)) {
            case 0 -> any(VALUES);
            case 1 -> "{\"" + "a\":{\"".repeat(random.nextInt(50)) + "}";
            case 2 -> "";
            default -> object(shape, shape.body(), 0);
        };
    }

    private String object(Shape shape, JsonNode schema, int depth) {
        var parts = new ArrayList<String>();
        for (var property : schema.path("properties").properties()) {
            if (random.nextInt(5) > 0) {
                var value = value(shape, shape.resolved(property.getValue()), depth);
                parts.add(json.writeValueAsString(property.getKey()) + ":" + value);
            }
        }
        if (random.nextInt(15) == 0) {
            parts.add("\"no_such_field\":" + any(VALUES));
        }
        return "{" + String.join(",", parts) + "}";
    }

    private String value(Shape shape, JsonNode schema, int depth) {
        var choice = random.nextInt(10);
        if (choice == 0) {
            return any(VALUES);
        }
        if (choice == 1) {
            return "\"" + "long ".repeat(random.nextInt(8_000)) + "\"";
        }
        if (schema.has("example")) {
            return schema.path("example").toString();
        }
        if (schema.has("properties") && depth < 4) {
            return object(shape, schema, depth + 1);
        }
        return schema.has("items") && depth < 4
                ? "[" + value(shape, shape.resolved(schema.path("items")), depth + 1) + "]"
                : any(VALUES);
    }

    private String[] headers(Shape shape) {
        var headers = new ArrayList<String>();
        var types = new ArrayList<>(List.of("application/json"));
        types.addAll(shape.operation().path("requestBody").path("content").propertyNames());
        var odd = random.nextInt(12) == 0;
        headers.addAll(List.of(
                "Content-Type",
                odd
                        ? any(List.of("text/html", "application/xml", "x/y", "application/json; charset=utf-7"))
                        : any(types)));
        headers.addAll(List.of("Accept", random.nextInt(15) == 0 ? "image/png" : "application/json"));
        if (random.nextInt(6) == 0) {
            headers.addAll(List.of(
                    "If-Match", any(List.of("*", "\"1\"", "W/\"1\"", "1", "\"\"", ",", "\"99999999999999999999\""))));
        }
        if (random.nextInt(8) == 0) {
            headers.addAll(List.of("Idempotency-Key", any(List.of("k", "k".repeat(300), "a b", "\"q\""))));
        }
        if (shape.streams()) {
            headers.addAll(List.of("Last-Event-ID", any(List.of("-1", "x", "0"))));
        }
        return headers.toArray(String[]::new);
    }

    private String any(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
