package pro.supportmax.channels.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pro.supportmax.channels.http.Input;
import pro.supportmax.knowledge.ArticleDraft;
import pro.supportmax.knowledge.ArticleStatus;

/** An article to create or replace. */
record ArticleBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Export a dashboard to PDF") @Nullable
        String title,

        @Schema(example = "Exports") @Nullable String category,
        @Schema(example = "customers") @Nullable String audience,
        @Nullable String product,
        @Nullable String version,
        @Schema(example = "how-to") @Nullable String kind,

        @Schema(description = "draft, published or archived; draft when left out", example = "published") @Nullable
        String status,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                description = "CommonMark with tables",
                example = "1. Open the dashboard.\n2. Choose **Export**.")
        @Nullable
        String markdown) {

    ArticleDraft draft(String slug) {
        var input = new Input()
                .text("title", title, 300)
                .optional("category", category, 300)
                .optional("audience", audience, 300)
                .optional("product", product, 300)
                .optional("version", version, 300)
                .optional("kind", kind, 300)
                .text("markdown", markdown, ArticleDraft.MOST_CHARACTERS);
        var read = status == null ? ArticleStatus.DRAFT : input.read("status", () -> status(status));
        input.orThrow();
        return new ArticleDraft(
                slug,
                Objects.requireNonNull(title),
                Optional.ofNullable(category).orElse(""),
                Optional.ofNullable(audience).orElse(""),
                product,
                version,
                Optional.ofNullable(kind).orElse(""),
                Objects.requireNonNull(read),
                Objects.requireNonNull(markdown));
    }

    static ArticleStatus status(String word) {
        for (var each : ArticleStatus.values()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        throw new IllegalArgumentException("The status is draft, published or archived");
    }
}
