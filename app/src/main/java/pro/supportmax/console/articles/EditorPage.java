package pro.supportmax.console.articles;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import pro.supportmax.access.Caller;
import pro.supportmax.access.Requires;
import pro.supportmax.access.Scope;
import pro.supportmax.console.frame.Words;
import pro.supportmax.knowledge.Article;
import pro.supportmax.knowledge.ArticleDraft;
import pro.supportmax.knowledge.ArticleStatus;
import pro.supportmax.knowledge.Articles;
import pro.supportmax.knowledge.InvalidArticle;

/** Where an article is written: text on one side, what readers will see on the other. */
@Controller
@Requires(Scope.ARTICLES_WRITE)
class EditorPage {

    private final Articles articles;
    private final Words words;
    private final Clock clock;

    EditorPage(Articles articles, Words words, Clock clock) {
        this.articles = articles;
        this.words = words;
        this.clock = clock;
    }

    /** The form's fields; those of {@link ArticleDraft}. */
    record Writing(
            @Nullable String slug,
            @Nullable String title,
            @Nullable String category,
            @Nullable String audience,
            @Nullable String product,
            @Nullable String version,
            @Nullable String kind,
            @Nullable String status,
            @Nullable String markdown) {

        static Writing of(Article article) {
            return new Writing(
                    article.slug(),
                    article.title(),
                    article.category(),
                    article.audience(),
                    article.product(),
                    article.version(),
                    article.kind(),
                    article.status().word(),
                    article.markdown());
        }

        ArticleDraft draft() {
            return new ArticleDraft(
                    or(slug, ""),
                    or(title, ""),
                    or(category, ""),
                    or(audience, ""),
                    product,
                    version,
                    or(kind, ""),
                    ArticleStatus.of(or(status, "draft")),
                    or(markdown, "").replace("\r\n", "\n"));
        }

        private static String or(@Nullable String text, String otherwise) {
            return text == null ? otherwise : text;
        }
    }

    @GetMapping("/new-article")
    String blank(Model model) {
        return form(new Writing("", "", "", "", "", "", "", "draft", ""), true, model);
    }

    @GetMapping("/articles/{slug}/edit")
    String edit(@PathVariable String slug, Model model) {
        var article = articles.get(slug);
        model.addAttribute("html", articles.html(article));
        return form(Writing.of(article), false, model);
    }

    @PostMapping("/articles/{slug}")
    String save(@PathVariable String slug, Writing writing, Caller caller, Model model) {
        return kept(writing, false, caller, model);
    }

    @PostMapping("/new-article")
    String add(Writing writing, Caller caller, Model model) {
        return kept(writing, true, caller, model);
    }

    @PostMapping("/preview-article")
    String preview(Writing writing, Model model) {
        model.addAttribute("html", html(writing.draft()));
        return "console/editor :: preview";
    }

    @PostMapping("/articles/{slug}/publish")
    String publish(@PathVariable String slug, Caller caller) {
        articles.publish(slug, caller.actor());
        return "redirect:/articles/" + slug;
    }

    @PostMapping("/articles/{slug}/unpublish")
    String unpublish(@PathVariable String slug, Caller caller) {
        articles.unpublish(slug, caller.actor());
        return "redirect:/articles/" + slug;
    }

    private String kept(Writing writing, boolean isNew, Caller caller, Model model) {
        try {
            return "redirect:/articles/"
                    + articles.save(writing.draft(), caller.actor()).slug();
        } catch (InvalidArticle invalid) {
            model.addAttribute("invalid", invalid.getMessage());
            return form(writing, isNew, model);
        }
    }

    private String form(Writing writing, boolean isNew, Model model) {
        model.addAttribute("writing", writing);
        model.addAttribute("isNew", isNew);
        model.addAttribute("title", isNew ? words.of("article.new") : writing.title());
        model.addAttribute("categories", articles.categories());
        return "console/editor";
    }

    private String html(ArticleDraft draft) {
        return articles.html(new Article(
                draft.slug(),
                draft.title(),
                draft.category(),
                draft.audience(),
                draft.product(),
                draft.version(),
                draft.kind(),
                draft.status(),
                draft.markdown(),
                0,
                clock.instant()));
    }
}
