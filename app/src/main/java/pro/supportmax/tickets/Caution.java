package pro.supportmax.tickets;

import java.util.Locale;

/** Why a customer's message is left to people, whatever it says. */
public enum Caution {
    /** The sender is not whom the ticket belongs to, or could not be authenticated. */
    UNVERIFIED,
    /** The sender writes more than a person does: another machine, perhaps. */
    FLOOD;

    /** As the API and the ledger spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Caution of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
