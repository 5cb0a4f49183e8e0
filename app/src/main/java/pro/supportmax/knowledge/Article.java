package pro.supportmax.knowledge;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of knowledge as it stands now.
 *
 * @param slug its name in addresses, lower case with hyphens, unique
 * @param category the shelf it stands on, as people read it: {@code "Billing"}
 * @param audience for whom it is written: {@code "customers"} or a name of the company's own
 * @param product the part of the company's product it is about, null for all
 * @param version the product version it is about, null for all
 * @param kind how-to, reference, policy, troubleshooting, release-note or a name of the company's own
 * @param markdown the body without front matter (CommonMark with tables)
 * @param revision 1 for the first text, one more for each changed text
 * @param questions how customers ask for what it says, in their own words; they help to find it and are never shown
 */
public record Article(
        String slug,
        String title,
        String category,
        String audience,
        @Nullable String product,
        @Nullable String version,
        String kind,
        ArticleStatus status,
        String markdown,
        int revision,
        Instant updatedAt,
        List<ExpectedQuestion> questions) {

    public Article {
        questions = List.copyOf(questions);
    }

    /** An article that names no questions. */
    public Article(
            String slug,
            String title,
            String category,
            String audience,
            @Nullable String product,
            @Nullable String version,
            String kind,
            ArticleStatus status,
            String markdown,
            int revision,
            Instant updatedAt) {
        this(slug, title, category, audience, product, version, kind, status, markdown, revision, updatedAt, List.of());
    }

    /** Where a reader finds it, relative to the product's address. */
    public String url() {
        return "/help/articles/" + slug;
    }

    /** The same article as an edit of it would start. */
    public ArticleDraft draft() {
        return new ArticleDraft(slug, title, category, audience, product, version, kind, status, markdown, questions);
    }
}
