package pro.supportmax.mail;

import java.util.List;
import java.util.Optional;

/**
 * The fields of a header in the order in which they stand, which is newest first for those that servers add.
 *
 * @param fields unfolded, encoded words decoded
 */
public record MailHeaders(List<Field> fields) {

    /** @param value one line */
    public record Field(String name, String value) {}

    public MailHeaders {
        fields = List.copyOf(fields);
    }

    /** The topmost field of that name, in any case of letters. */
    public Optional<String> first(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .findFirst();
    }

    /** All fields of that name, the topmost first. */
    public List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .toList();
    }

    public boolean has(String name) {
        return first(name).isPresent();
    }
}
