package pro.supportmax.transfer.runs;

import java.util.Locale;

/**
 * Something that is imported once.
 *
 * @param id its id where it comes from
 */
public record Thing(Kind kind, String id) {

    /** What kinds of things are counted. */
    public enum Kind {
        ORGANISATION,
        CUSTOMER,
        TEAMMATE,
        ARTICLE,
        TICKET,
        MESSAGE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Long ids are kept by their hash. */
    public Thing {
        id = id.length() <= 200 ? id : Digests.of(id);
    }
}
