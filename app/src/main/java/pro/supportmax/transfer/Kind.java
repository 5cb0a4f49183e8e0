package pro.supportmax.transfer;

import java.util.Locale;

/** What an import may be. */
public enum Kind {
    /** Markdown files with front matter. */
    ARTICLES,
    /** CSV files of customers. */
    CUSTOMERS,
    /** An mbox, single mails or a Maildir. */
    MAIL,
    /** Zendesk's JSON, or what this product exported. */
    ZENDESK;

    /** As the API and the terminal spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such kind */
    public static Kind of(String word) {
        for (var each : values()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        throw new IllegalArgumentException(
                "There is no import of that kind; there are articles, customers, mail, zendesk");
    }
}
