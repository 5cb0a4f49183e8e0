package pro.supportmax.transfer.zendesk;

import java.io.IOException;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import pro.supportmax.transfer.runs.SourceFile;
import pro.supportmax.transfer.runs.Spot;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The items of a JSON file in any of the shapes in which Zendesk gives them: one item a line, a page such as
 * {@code {"tickets": […]}}, a list, or an item alone. A file of lines is read line by line, so that a broken one costs
 * only itself; anything else is read token by token, so that no file is too large.
 */
final class JsonItems {

    private static final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(JsonLines.LONGEST)
                            .maxNestingDepth(100)
                            .build())
                    .build())
            .build();

    private final SourceFile file;
    private final Consumer<Item> items;
    private final BiConsumer<Spot, String> refused;

    /** @param refused is told where something cannot be read, and why */
    JsonItems(SourceFile file, Consumer<Item> items, BiConsumer<Spot, String> refused) {
        this.file = file;
        this.items = items;
        this.refused = refused;
    }

    static JsonNode parse(String text) {
        return json.readTree(text);
    }

    void read() throws IOException {
        if (isLines()) {
            lines();
        } else {
            stream();
        }
    }

    /** The first line or, should just that one be broken, the second is a whole value. */
    private boolean isLines() throws IOException {
        if (file.name().matches("(?i).*\\.(?:ndjson|jsonl)")) {
            return true;
        }
        try (var lines = new JsonLines(file.open())) {
            var first = lines.next();
            var second = lines.next();
            return isObject(first) || isObject(second);
        }
    }

    private static boolean isObject(Optional<JsonLines.Line> line) {
        try {
            return line.isPresent()
                    && line.get().whole()
                    && parse(line.get().text()).isObject();
        } catch (JacksonException e) {
            return false;
        }
    }

    private void lines() throws IOException {
        try (var lines = new JsonLines(file.open())) {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                var spot = Spot.of(file, line.get().number());
                if (!line.get().whole()) {
                    refused.accept(spot, "the line is longer than 10 MB");
                    continue;
                }
                try {
                    spread(parse(line.get().text()), spot);
                } catch (JacksonException e) {
                    refused.accept(spot, "the line is no valid JSON");
                }
            }
        }
    }

    private void spread(JsonNode node, Spot spot) {
        if (node.isArray()) {
            node.forEach(each -> item(null, each, spot));
            return;
        }
        var isPage = false;
        if (!node.has("id")) {
            for (var field : node.properties()) {
                var many = Shelf.ofMany(field.getKey());
                var one = Shelf.ofOne(field.getKey());
                if (many.isPresent() && field.getValue().isArray()) {
                    isPage = true;
                    field.getValue().forEach(each -> item(many.get(), each, spot));
                } else if (one.isPresent() && field.getValue().isObject()) {
                    isPage = true;
                    item(one.get(), field.getValue(), spot);
                }
            }
        }
        if (!isPage) {
            item(null, node, spot);
        }
    }

    private void stream() throws IOException {
        var count = new long[1];
        try (var parser = json.createParser(file.open())) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY) {
                    elements(parser, null, count);
                } else if (token == JsonToken.START_OBJECT) {
                    page(parser, count);
                }
            }
        } catch (JacksonException e) {
            refused.accept(
                    Spot.of(file, Math.max(0, e.getLocation().getLineNr())),
                    "from here on the file is no valid JSON; what stands before was read");
        }
    }

    private void page(JsonParser parser, long[] count) {
        var rest = json.createObjectNode();
        var before = count[0];
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var shelf = Shelf.ofMany(name);
            if (parser.nextToken() == JsonToken.START_ARRAY && shelf.isPresent() && !rest.has("id")) {
                elements(parser, shelf.get(), count);
            } else {
                rest.set(name, parser.<JsonNode>readValueAsTree());
            }
        }
        if (count[0] == before && !rest.isEmpty() && !isEmptyPage(rest)) {
            spread(rest, Spot.of(file, ++count[0]));
        }
    }

    private static boolean isEmptyPage(ObjectNode rest) {
        return rest.has("next_page") || rest.has("end_of_stream") || rest.has("meta") || rest.has("count");
    }

    private void elements(JsonParser parser, @Nullable Shelf shelf, long[] count) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            item(shelf, parser.readValueAsTree(), Spot.of(file, ++count[0]));
        }
    }

    private void item(@Nullable Shelf named, JsonNode node, Spot spot) {
        var shelf =
                named != null ? Optional.of(named) : Shelf.ofFile(file.name()).or(() -> Shelf.ofShape(node));
        if (!node.isObject()) {
            refused.accept(spot, "this is no item");
        } else if (shelf.isEmpty()) {
            refused.accept(
                    spot,
                    "nothing tells what this is; name the file after it: tickets.json, users.json, articles.json");
        } else {
            var id = Item.text(node, "id");
            items.accept(new Item(shelf.get(), node, id == null ? spot : spot.named(id)));
        }
    }
}
