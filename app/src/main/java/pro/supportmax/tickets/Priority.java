package pro.supportmax.tickets;

import java.util.Locale;

/** How urgent a ticket is. */
public enum Priority {
    /** Urgent. */
    P1,
    /** High. */
    P2,
    /** Normal. */
    P3,
    /** Low. */
    P4;

    /** As the API and the ledger spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such word */
    public static Priority of(String word) {
        for (var each : values()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        throw new IllegalArgumentException("There is no priority of that name");
    }
}
