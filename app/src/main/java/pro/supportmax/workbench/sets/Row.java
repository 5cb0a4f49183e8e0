package pro.supportmax.workbench.sets;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** One line of a set. */
record Row(String file, JsonNode fields) {

    String text() {
        return text("text");
    }

    /** @throws IllegalArgumentException when there is no such field */
    String text(String field) {
        var value = fields.path(field);
        if (!value.isString()) {
            throw new IllegalArgumentException("A row of " + file + " has no text in \"" + field + "\"");
        }
        return value.asString();
    }

    boolean has(String field) {
        return fields.path(field).isString();
    }

    /** False where there is no such field. */
    boolean flag(String field) {
        return fields.path(field).asBoolean(false);
    }

    boolean is(String field, String value) {
        return fields.path(field).asString("").equals(value);
    }

    List<String> texts(String field) {
        var texts = new ArrayList<String>();
        fields.path(field).forEach(each -> texts.add(each.asString()));
        return texts;
    }
}
