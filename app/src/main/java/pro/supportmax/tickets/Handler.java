package pro.supportmax.tickets;

import java.util.Locale;

/** Who has the ticket now. Set by compare-and-set, so that the AI and a teammate never both answer. */
public enum Handler {
    /** The AI answers. */
    AI,
    /** A teammate, or the queue of a team when none is assigned. */
    HUMAN,
    /** Nobody yet: the inbox lets the AI suggest at most. */
    NONE;

    /** As the API and the ledger spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such word */
    public static Handler of(String word) {
        for (var each : values()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        throw new IllegalArgumentException("There is no handler of that name");
    }
}
