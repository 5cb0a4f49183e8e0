package pro.supportmax.channels.rest;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts an example to every body of the contract, made of the examples of its parts, and the limits to every answer. */
final class Samples {

    private static final int DEEPEST = 16;
    private static final List<String> LIMITS = List.of("RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset");

    private static final Map<String, Object> BY_FORMAT = Map.of(
            "date-time", "2026-11-30T08:00:00Z",
            "date", "2026-11-30",
            "uuid", "01990f2e-7c1a-7d3b-9a55-0d5f6f1f7a10",
            "binary", "the file's bytes");

    private static final Map<String, String> BY_MEDIA = Map.of(
            "text/event-stream", "event: status\ndata: {\"stage\":\"read\"}\n\n",
            "text/markdown", "---\ntitle: Export a dashboard\n---\nChoose **Export**.",
            "text/plain", "---\ntitle: Export a dashboard\n---\nChoose **Export**.",
            "application/zip", "a zip of Markdown files",
            "application/octet-stream", "the file's bytes");

    private final Map<String, Schema> schemas;

    private Samples(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    static void addTo(OpenAPI document) {
        var samples = new Samples(document.getComponents().getSchemas());
        document.getPaths().values().forEach(path -> path.readOperations().forEach(samples::add));
    }

    private void add(Operation operation) {
        Optional.ofNullable(operation.getRequestBody())
                .map(body -> body.getContent())
                .ifPresent(this::add);
        operation.getResponses().values().forEach(answer -> {
            Optional.ofNullable(answer.getContent()).ifPresent(this::add);
            LIMITS.forEach(name -> answer.addHeaderObject(
                    name, new Header().description("See the guide").schema(new IntegerSchema().example(3000))));
        });
    }

    private void add(Content content) {
        content.forEach((type, media) -> {
            if (media.getExample() == null && media.getExamples() == null) {
                media.setExample(sample(type, media));
            }
        });
    }

    private @Nullable Object sample(String type, MediaType media) {
        var plain = BY_MEDIA.get(type);
        return plain == null ? sample(media.getSchema(), "", 0) : plain;
    }

    private @Nullable Object sample(@Nullable Schema<?> schema, String name, int depth) {
        if (schema == null || depth > DEEPEST) {
            return null;
        }
        if (schema.get$ref() != null) {
            var key = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
            return sample(schemas.get(key), name, depth + 1);
        }
        if (schema.getExample() != null) {
            return schema.getExample();
        }
        if (schema.getEnum() != null && !schema.getEnum().isEmpty()) {
            return schema.getEnum().getFirst();
        }
        return schema.getAllOf() != null || schema.getOneOf() != null || schema.getAnyOf() != null
                ? sample(branch(schema), name, depth + 1)
                : bySort(schema, name, depth);
    }

    private static Schema<?> branch(Schema<?> schema) {
        List<Schema> branches = new ArrayList<>();
        for (var each : List.of(
                Optional.ofNullable(schema.getAllOf()),
                Optional.ofNullable(schema.getOneOf()),
                Optional.ofNullable(schema.getAnyOf()))) {
            each.ifPresent(branches::addAll);
        }
        return branches.getFirst();
    }

    private @Nullable Object bySort(Schema<?> schema, String name, int depth) {
        if (schema.getProperties() != null) {
            var whole = new LinkedHashMap<String, @Nullable Object>();
            schema.getProperties().forEach((key, part) -> whole.put(key, sample(part, key, depth + 1)));
            return whole;
        }
        if (schema.getItems() != null) {
            return List.of(Optional.ofNullable(sample(schema.getItems(), name, depth + 1))
                    .orElse("…"));
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            return Map.of(
                    "plan",
                    Optional.ofNullable(sample(values, "plan", depth + 1)).orElse("team"));
        }
        return plain(schema, name);
    }

    private static Object plain(Schema<?> schema, String name) {
        var type = schema.getTypes() == null
                ? Optional.ofNullable(schema.getType()).orElse("string")
                : schema.getTypes().stream()
                        .filter(each -> !each.equals("null"))
                        .findFirst()
                        .orElse("string");
        return switch (type) {
            case "integer" -> 1;
            case "number" -> 0.87;
            case "boolean" -> true;
            case "object" -> Map.of();
            default ->
                schema.getFormat() == null
                        ? Words.of(name)
                        : BY_FORMAT.getOrDefault(schema.getFormat(), Words.of(name));
        };
    }

    /** What stands in a text of that name, as a rule. */
    private static final class Words {

        private static final Map<String, String> KNOWN = Map.ofEntries(
                Map.entry("subject", "Export fails"),
                Map.entry("status", "open"),
                Map.entry("handler", "human"),
                Map.entry("priority", "p2"),
                Map.entry("inbox", "api"),
                Map.entry("email", "maya@nordlicht.example"),
                Map.entry("name", "Maya Lindqvist"),
                Map.entry("external_id", "usr_81"),
                Map.entry("team", "technical"),
                Map.entry("assignee", "noor@lumen.example"),
                Map.entry("tags", "export"),
                Map.entry("outcome", "answered"),
                Map.entry("kind", "inbound"),
                Map.entry("type", "customer"),
                Map.entry("text", "It still fails."),
                Map.entry("title", "Export a dashboard to PDF"),
                Map.entry("slug", "export-a-dashboard"),
                Map.entry("url", "/help/export-a-dashboard"),
                Map.entry("quote", "Open the dashboard and choose Export."),
                Map.entry("owner", "ada@lumen.example"),
                Map.entry("scopes", "tickets:read"),
                Map.entry("language", "en"),
                Map.entry("stage", "read"),
                Map.entry("state", "done"),
                Map.entry("role", "admin"),
                Map.entry("tier", "team"),
                Map.entry("token", "smx_…"),
                Map.entry("hint", "smx_a1b2"));

        static String of(String name) {
            return KNOWN.getOrDefault(name, name.isEmpty() ? "text" : name.replace('_', ' '));
        }
    }
}
