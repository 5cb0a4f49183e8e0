package pro.supportmax.transfer.zendesk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import pro.supportmax.transfer.runs.Spot;
import tools.jackson.databind.JsonNode;

/** One item of an export, and where it stands. */
record Item(Shelf shelf, JsonNode json, Spot spot) {

    /** What this product adds to its own exports, for which Zendesk has no word. */
    static final String EXTRA = "supportmax";

    /** @throws IllegalArgumentException when it has none */
    String id() {
        var id = text(json, "id");
        if (id == null) {
            throw new IllegalArgumentException("it has no id");
        }
        return id;
    }

    JsonNode extra() {
        return json.path(EXTRA);
    }

    /** A text or a number; null where there is none. */
    static @Nullable String text(JsonNode json, String field) {
        var value = json.path(field);
        return value.isValueNode() && !value.isNull() && !value.asString("").isBlank() ? value.asString("") : null;
    }

    static String textOr(JsonNode json, String field, String otherwise) {
        var text = text(json, field);
        return text == null ? otherwise : text;
    }

    /** @throws IllegalArgumentException when it is there and no time */
    static @Nullable Instant time(JsonNode json, String field) {
        var text = text(json, field);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("its " + field + " is no time such as 2024-05-01T08:30:00Z", e);
        }
    }
}
