package pro.supportmax.knowledge;

import java.util.Locale;

/** Where an article stands; only published articles are searched and answered from. */
public enum ArticleStatus {
    DRAFT,
    PUBLISHED,
    ARCHIVED;

    /** How front matter, the API and the ledger spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ArticleStatus of(String word) {
        return valueOf(word.strip().toUpperCase(Locale.ROOT));
    }
}
