package pro.supportmax.console.articles;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import pro.supportmax.console.frame.Moments;
import pro.supportmax.console.frame.Pill;
import pro.supportmax.console.frame.Words;
import pro.supportmax.knowledge.Article;
import pro.supportmax.knowledge.ArticleQuery;
import pro.supportmax.knowledge.Articles;

/** Puts articles into the form that their pages show. */
@Component
class Shelf {

    private static final int PAGE = 50;

    private final Articles articles;
    private final Moments moments;
    private final Words words;

    Shelf(Articles articles, Moments moments, Words words) {
        this.articles = articles;
        this.moments = moments;
        this.words = words;
    }

    /**
     * What to list.
     *
     * @param category a shelf; none or empty lists all
     */
    record Wanted(
            @Nullable String category,
            @Nullable String q,
            @Nullable String after) {

        private static String or(@Nullable String text) {
            return text == null ? "" : text.strip();
        }

        public String shelf() {
            return or(category);
        }

        public String words() {
            return or(q);
        }

        String more(String cursor) {
            return UriComponentsBuilder.fromPath("/articles/rows")
                    .queryParam("category", "{category}")
                    .queryParam("q", "{q}")
                    .queryParam("after", "{after}")
                    .encode()
                    .buildAndExpand(shelf(), words(), cursor)
                    .toUriString();
        }
    }

    record Listed(List<ArticleRow> rows, @Nullable String more) {}

    Listed list(Wanted wanted) {
        var query = ArticleQuery.all().withPage(wanted.after(), PAGE);
        query = wanted.shelf().isEmpty() ? query : query.withCategory(wanted.shelf());
        query = wanted.words().isEmpty() ? query : query.withText(wanted.words());
        var page = articles.list(query);
        var after = page.after();
        return new Listed(page.items().stream().map(this::row).toList(), after == null ? null : wanted.more(after));
    }

    ArticleRow row(Article article) {
        var text = words.of("article." + article.status().word());
        var pill = switch (article.status()) {
            case DRAFT -> new Pill("warn", "edit", text);
            case PUBLISHED -> new Pill("good", "check", text);
            case ARCHIVED -> new Pill("line-only", null, text);
        };
        return new ArticleRow(article, pill, moments.of(article.updatedAt()));
    }
}
