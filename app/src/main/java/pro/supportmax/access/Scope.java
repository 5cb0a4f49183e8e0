package pro.supportmax.access;

import java.util.Arrays;
import java.util.Locale;

/** What a key is good for. {@link #ADMIN} includes all others. */
public enum Scope {
    TICKETS_READ,
    TICKETS_WRITE,
    ARTICLES_READ,
    ARTICLES_WRITE,
    CUSTOMERS_READ,
    CUSTOMERS_WRITE,
    ASK,
    WEBHOOKS_READ,
    WEBHOOKS_WRITE,
    ADMIN;

    /** How the API and the ledger spell it: {@code tickets:read}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }

    /** @throws IllegalArgumentException for a word that is no scope */
    public static Scope of(String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no scope '" + word + "'"));
    }
}
