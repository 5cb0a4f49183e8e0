package pro.supportmax.models;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.converter.BeanOutputConverter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The shape that an answer must have: a record. Models that follow a schema badly still answer with missing fields or
 * words of their own, so the schema is asked for and the answer checked again.
 */
final class Shape<T> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private final Class<T> type;

    Shape(Class<T> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException("A shape is a record, got " + type.getName());
        }
        this.type = type;
    }

    String schema() {
        return new BeanOutputConverter<>(type, JSON).getJsonSchema();
    }

    /** The value, or nothing when the text is no JSON, or not of this shape. */
    Optional<T> read(String text, UnaryOperator<String> unmask) {
        try {
            var tree = JSON.readTree(unfenced(text));
            var value = JSON.treeToValue(clear(tree, unmask), type);
            return value != null && complete(value) ? Optional.of(value) : Optional.empty();
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }

    /** Many models wrap JSON into a Markdown code block. */
    private static String unfenced(String text) {
        var trimmed = text.strip();
        if (trimmed.startsWith("```") && trimmed.endsWith("```") && trimmed.indexOf('\n') > 0) {
            return trimmed.substring(trimmed.indexOf('\n') + 1, trimmed.length() - 3);
        }
        return trimmed;
    }

    private static JsonNode clear(JsonNode node, UnaryOperator<String> unmask) {
        return switch (node) {
            case ObjectNode object -> {
                object.propertyNames().forEach(name -> object.set(name, clear(object.get(name), unmask)));
                yield object;
            }
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, clear(array.get(i), unmask));
                }
                yield array;
            }
            case StringNode string -> StringNode.valueOf(unmask.apply(string.stringValue()));
            default -> node;
        };
    }

    /** Whether every part is there that is not marked {@code @Nullable}, in records and lists of records alike. */
    private static boolean complete(Object value) {
        if (value instanceof Collection<?> items) {
            return items.stream().allMatch(item -> item != null && complete(item));
        }
        if (!value.getClass().isRecord()) {
            return true;
        }
        for (var component : value.getClass().getRecordComponents()) {
            var part = part(value, component);
            if (part == null ? !mayBeAbsent(component.getAnnotatedType()) : !complete(part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean mayBeAbsent(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object part(Object value, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("A part of a record cannot be read", e);
        }
    }
}
