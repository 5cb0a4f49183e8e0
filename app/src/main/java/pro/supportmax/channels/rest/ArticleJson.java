package pro.supportmax.channels.rest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pro.supportmax.knowledge.Article;

/** An article as clients read it; in lists {@code markdown} is null. */
record ArticleJson(
        String slug,
        String title,
        String category,
        String audience,
        @Nullable String product,
        @Nullable String version,
        String kind,
        String status,
        @Nullable String markdown,
        int revision,
        Instant updatedAt,
        String url) {

    static ArticleJson whole(Article article) {
        return of(article, article.markdown());
    }

    static ArticleJson listed(Article article) {
        return of(article, null);
    }

    private static ArticleJson of(Article article, @Nullable String markdown) {
        return new ArticleJson(
                article.slug(),
                article.title(),
                article.category(),
                article.audience(),
                article.product(),
                article.version(),
                article.kind(),
                article.status().word(),
                markdown,
                article.revision(),
                article.updatedAt(),
                article.url());
    }
}
