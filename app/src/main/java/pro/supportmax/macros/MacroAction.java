package pro.supportmax.macros;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pro.supportmax.tickets.Handler;
import pro.supportmax.tickets.Priority;
import pro.supportmax.tickets.Status;

/**
 * One thing that a macro does.
 *
 * @param value a text, an id, a word or a tag, as the type says; empty where it takes something away
 * @param field key of the custom field, for the type that sets one
 */
public record MacroAction(Type type, String value, @Nullable String field) {

    /** What is done; {@link #word()} is how the API spells it. */
    public enum Type {
        /** Replies with a text of the macro's own. */
        REPLY,
        /** Replies with the canned response of that id. */
        REPLY_CANNED,
        /** Writes a note with a text of the macro's own. */
        NOTE,
        SET_STATUS,
        SET_PRIORITY,
        /** To a team's id; empty for none. */
        SET_TEAM,
        /** To a teammate's address; {@code me} for who applies it, empty for nobody. */
        SET_ASSIGNEE,
        /** {@code human} takes the ticket for who applies it, {@code ai} gives it back. */
        SET_HANDLER,
        ADD_TAG,
        REMOVE_TAG,
        /** To a value; empty takes the field away. */
        SET_FIELD;

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
            throw new IllegalArgumentException("There is no action of that name");
        }
    }

    /** Who applies the macro, as a value. */
    static final String ME = "me";

    /** @throws IllegalArgumentException when the value is none for the type */
    public MacroAction {
        if ((type == Type.SET_FIELD) != (field != null)) {
            throw new IllegalArgumentException("A field is named by set_field and by no other action");
        }
        switch (type) {
            case REPLY, NOTE -> new Template(value);
            case REPLY_CANNED -> UUID.fromString(value);
            case SET_STATUS -> demand(Status.of(value) != Status.NEW, "No ticket becomes new again");
            case SET_PRIORITY -> Priority.of(value);
            case SET_HANDLER -> demand(Handler.of(value) != Handler.NONE, "A ticket is not given to nobody");
            case SET_TEAM, SET_ASSIGNEE, SET_FIELD -> demand(value.length() <= 2_000, "The value is too long");
            case ADD_TAG, REMOVE_TAG -> Lines.of("A tag", value, 50);
        }
    }

    private static void demand(boolean good, String why) {
        if (!good) {
            throw new IllegalArgumentException(why);
        }
    }
}
