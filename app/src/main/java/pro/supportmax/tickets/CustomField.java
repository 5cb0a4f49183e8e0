package pro.supportmax.tickets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a custom field of tickets may hold.
 *
 * @param key as tickets carry it, spelled as a tag
 * @param label as people read it
 * @param choices what can be chosen, 1 to 200 different ones for a choice, none for any other type
 * @param required a teammate who solves a ticket must have filled it in
 * @param visible whether customers may see its value
 */
public record CustomField(
        String key, String label, Type type, List<String> choices, boolean required, boolean visible) {

    /** What kind of value; {@link #word()} is how the API and the ledger spell it. */
    public enum Type {
        TEXT,
        NUMBER,
        BOOLEAN,
        DATE,
        CHOICE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException when there is no such word */
        public static Type of(String word) {
            for (var each : values()) {
                if (each.word().equals(word)) {
                    return each;
                }
            }
            throw new IllegalArgumentException("A field's type is text, number, boolean, date or choice");
        }
    }

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(?:\\.\\d{1,9})?");
    private static final int MOST_CHOICES = 200;

    public CustomField {
        Texts.word("A field's key", key);
        label = Texts.line("A field's label", label, 200);
        choices = choices.stream()
                .map(choice -> Texts.line("A choice", choice, 200))
                .toList();
        if ((type == Type.CHOICE) == choices.isEmpty()) {
            throw new IllegalArgumentException("A choice has something to choose from, any other type has not");
        }
        if (choices.size() > MOST_CHOICES || Set.copyOf(choices).size() < choices.size()) {
            throw new IllegalArgumentException("There are at most " + MOST_CHOICES + " choices, all different");
        }
    }

    /**
     * The value as it is kept.
     *
     * @throws IllegalArgumentException when the field cannot hold it, with what it holds
     */
    String check(String value) {
        return switch (type) {
            case TEXT -> value;
            case NUMBER -> demand(NUMBER.matcher(value).matches(), value, "a number such as 12 or -3.5");
            case BOOLEAN -> demand(Set.of("true", "false").contains(value), value, "true or false");
            case DATE -> demand(isDate(value), value, "a day such as 2026-11-30");
            case CHOICE -> demand(choices.contains(value), value, "one of " + String.join(", ", choices));
        };
    }

    private String demand(boolean good, String value, String what) {
        if (!good) {
            throw new IllegalArgumentException("The field " + key + " holds " + what);
        }
        return value;
    }

    private static boolean isDate(String value) {
        try {
            return value.length() == 10 && !LocalDate.parse(value).toString().isEmpty();
        } catch (DateTimeException e) {
            return false;
        }
    }
}
