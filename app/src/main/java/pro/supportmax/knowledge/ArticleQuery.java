package pro.supportmax.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * Which articles to list, by title; null means any.
 *
 * @param text words that the title or the body contains, ignoring case
 * @param after cursor of the page before, null for the first page
 * @param limit the most articles of a page, 1 to 100
 */
public record ArticleQuery(
        @Nullable ArticleStatus status,
        @Nullable String category,
        @Nullable String audience,
        @Nullable String text,
        @Nullable String after,
        int limit) {

    public ArticleQuery {
        if (limit < 1 || limit > 100) {
            throw new IllegalArgumentException("A page holds 1 to 100 articles, asked for " + limit);
        }
    }

    public static ArticleQuery all() {
        return new ArticleQuery(null, null, null, null, null, 100);
    }

    public ArticleQuery withStatus(ArticleStatus wanted) {
        return new ArticleQuery(wanted, category, audience, text, after, limit);
    }

    public ArticleQuery withCategory(String wanted) {
        return new ArticleQuery(status, wanted, audience, text, after, limit);
    }

    public ArticleQuery withText(String wanted) {
        return new ArticleQuery(status, category, audience, wanted, after, limit);
    }

    public ArticleQuery withPage(@Nullable String cursor, int size) {
        return new ArticleQuery(status, category, audience, text, cursor, size);
    }
}
