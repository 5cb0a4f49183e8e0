package pro.supportmax.channels.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pro.supportmax.access.Caller;
import pro.supportmax.access.Requires;
import pro.supportmax.access.Scope;
import pro.supportmax.channels.http.Input;
import pro.supportmax.knowledge.ArticleQuery;
import pro.supportmax.knowledge.Articles;
import pro.supportmax.knowledge.ImportReport;
import pro.supportmax.knowledge.Importing;
import pro.supportmax.knowledge.InvalidArticle;
import pro.supportmax.knowledge.Refusal;

/** The articles of the help centre. */
@RestController
@RequestMapping("/api/v1/articles")
@Tag(name = "articles")
class ArticlesResource {

    private final Articles articles;
    private final Importing importing;
    private final Etags etags;

    ArticlesResource(Articles articles, Importing importing, Etags etags) {
        this.etags = etags;
        this.articles = articles;
        this.importing = importing;
    }

    @GetMapping
    @Requires(Scope.ARTICLES_READ)
    @Operation(summary = "List articles by title, without their text")
    Many<ArticleJson> list(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String q,
            Paging paging) {
        new Input().optional("category", category, 300).optional("q", q, 300).orThrow();
        var wanted = status == null ? null : Input.checked("status", () -> ArticleBody.status(status));
        return Many.of(
                articles.list(new ArticleQuery(wanted, category, null, q, paging.after(), paging.size())),
                ArticleJson::listed);
    }

    @GetMapping("/{slug}")
    @Requires(Scope.ARTICLES_READ)
    @Operation(summary = "Read an article")
    ResponseEntity<One<ArticleJson>> get(@PathVariable String slug) {
        return etags.ok(ArticleJson.whole(articles.get(slug)));
    }

    @PutMapping("/{slug}")
    @Requires(Scope.ARTICLES_WRITE)
    @Operation(summary = "Create or replace an article", description = "Searchable within a second when published.")
    ResponseEntity<One<ArticleJson>> put(
            @PathVariable String slug, @RequestBody ArticleBody body, IfMatch match, Caller caller) {
        var saved = articles.save(
                body.draft(slug),
                before -> match.demand(before.map(article -> etags.of(ArticleJson.whole(article)))
                        .orElse("")),
                caller.actor());
        return etags.ok(ArticleJson.whole(saved));
    }

    @PostMapping("/{slug}/publish")
    @Requires(Scope.ARTICLES_WRITE)
    @Operation(summary = "Publish an article")
    One<ArticleJson> publish(@PathVariable String slug, Caller caller) {
        return new One<>(ArticleJson.whole(articles.publish(slug, caller.actor())));
    }

    @PostMapping("/{slug}/unpublish")
    @Requires(Scope.ARTICLES_WRITE)
    @Operation(summary = "Make an article a draft again")
    One<ArticleJson> unpublish(@PathVariable String slug, Caller caller) {
        return new One<>(ArticleJson.whole(articles.unpublish(slug, caller.actor())));
    }

    @DeleteMapping("/{slug}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Scope.ARTICLES_WRITE)
    @Operation(summary = "Archive an article", description = "Its text and its revisions are kept.")
    void archive(@PathVariable String slug, Caller caller) {
        articles.archive(slug, caller.actor());
    }

    @PostMapping(path = "/import", consumes = "application/zip")
    @Requires(Scope.ARTICLES_WRITE)
    @Operation(
            summary = "Import a zip of Markdown files",
            description = "Each file stands for itself: the report says what"
                    + " was added, changed, left or refused, and why.")
    One<ImportReport> importZip(InputStream zip, Caller caller) {
        return new One<>(importing.zip(zip, caller.actor(), _ -> {}));
    }

    @PostMapping(
            path = "/import",
            consumes = {"text/markdown", "text/plain"})
    @Requires(Scope.ARTICLES_WRITE)
    @Operation(summary = "Import one Markdown file with front matter")
    One<ImportReport> importFile(
            @RequestParam(defaultValue = "article.md") String file, InputStream body, Caller caller)
            throws IOException {
        var text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
        try {
            var draft = Importing.read(file, text);
            var before = articles.find(draft.slug());
            var after = articles.save(draft, caller.actor());
            var same = before.isPresent() && before.get().equals(after);
            return new One<>(new ImportReport(
                    before.isEmpty() ? 1 : 0, before.isPresent() && !same ? 1 : 0, same ? 1 : 0, List.of()));
        } catch (InvalidArticle e) {
            return new One<>(new ImportReport(0, 0, 0, List.of(new Refusal(file, String.valueOf(e.getMessage())))));
        }
    }
}
