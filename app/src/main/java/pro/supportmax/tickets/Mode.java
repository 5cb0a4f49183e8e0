package pro.supportmax.tickets;

import java.util.Locale;

/** What the AI may do in an inbox. */
public enum Mode {
    /** Nothing. */
    OFF,
    /** Write drafts for teammates. */
    SUGGEST,
    /** Answer customers where it is sure enough. */
    AUTO;

    /** As the API and the ledger spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such word */
    public static Mode of(String word) {
        for (var each : values()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        throw new IllegalArgumentException("There is no mode of that name");
    }
}
