package pro.supportmax.channels;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document that the product serves, held against what it answers. */
final class Contract {

    private final JsonNode document;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    Contract(JsonNode document) {
        this.document = document;
    }

    /** @throws AssertionError when the answer is none that the document promises */
    void demandKept(String method, String path, Edge.Reply reply) {
        var type = reply.header("Content-Type").replaceFirst(";.*", "");
        if (!path.startsWith("/api/v1/") || !type.endsWith("json") || path.endsWith("/openapi.json")) {
            return;
        }
        var place = place(method, path, reply.status(), type);
        if (place.isEmpty() && reply.status() < 400) {
            throw new AssertionError("The contract knows no " + reply.status() + " for " + method + " " + path);
        }
        var schema = place.map(answer -> answer.path("content").path(type).path("schema"))
                .orElseGet(() -> JsonMapper.shared().createObjectNode().put("$ref", "#/components/schemas/Problem"));
        var mistakes = schema(schema).validate(reply.json());
        if (!mistakes.isEmpty()) {
            throw new AssertionError(
                    "The answer to " + method + " " + path + " breaks the contract: " + mistakes + "\n" + reply.body());
        }
    }

    List<String> mistakes(JsonNode schema, JsonNode value) {
        return schema(schema).validate(value).stream().map(Object::toString).toList();
    }

    private Optional<JsonNode> place(String method, String path, int status, String type) {
        return templates(path).stream()
                .map(template -> document.path("paths")
                        .path(template)
                        .path(method.toLowerCase(Locale.ROOT))
                        .path("responses")
                        .path(Integer.toString(status)))
                .filter(answer -> answer.path("content").has(type))
                .findFirst();
    }

    /** Those that fit, the most literal first. */
    private List<String> templates(String path) {
        return document.path("paths").propertyNames().stream()
                .filter(template -> Pattern.matches(
                        template.replaceAll("\\{[^}]+}", "[^/]+").replace(".", "\\."), path))
                .sorted(Comparator.comparing(
                        template -> template.chars().filter(c -> c == '{').count()))
                .toList();
    }

    private Schema schema(JsonNode schema) {
        return schemas.computeIfAbsent(schema.toString(), _ -> {
            var whole = (ObjectNode) schema.deepCopy();
            whole.set("components", document.path("components"));
            return registry.getSchema(whole);
        });
    }
}
