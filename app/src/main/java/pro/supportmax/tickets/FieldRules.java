package pro.supportmax.tickets;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pro.supportmax.kernel.Actor;

/**
 * What tickets may carry in their fields, as it was defined at one moment.
 *
 * @param defined by key
 * @param unknownToo whether a field may be set that nobody defined
 */
record FieldRules(Map<String, CustomField> defined, boolean unknownToo) {

    /** Nothing is defined, everything goes. */
    static final FieldRules NONE = new FieldRules(Map.of(), true);

    FieldRules {
        defined = Map.copyOf(defined);
    }

    /** @throws IllegalArgumentException when the field cannot hold the value, or there is none of that key */
    @Nullable
    String checked(String key, @Nullable String value) {
        return value == null ? null : check(key, value);
    }

    private String check(String key, String value) {
        var field = defined.get(key);
        if (field == null && !unknownToo) {
            throw new IllegalArgumentException("There is no custom field " + key);
        }
        return field == null ? value : field.check(value);
    }

    /** @throws TicketRefused when a teammate wants to solve what lacks a required field */
    void demandFilled(TicketState ticket, Actor by) {
        if (by.type() == Actor.Type.TEAMMATE) {
            missing(ticket.labels.fields()).ifPresent(label -> {
                throw new TicketRefused(
                        ticket.id,
                        TicketRefused.Rule.FIELD_MISSING,
                        "the field " + label + " must be filled in before it is solved");
            });
        }
    }

    private Optional<String> missing(Map<String, String> fields) {
        return defined.values().stream()
                .filter(field ->
                        field.required() && fields.getOrDefault(field.key(), "").isBlank())
                .map(CustomField::label)
                .sorted()
                .findFirst();
    }
}
