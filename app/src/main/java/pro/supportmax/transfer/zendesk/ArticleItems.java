package pro.supportmax.transfer.zendesk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pro.supportmax.knowledge.ArticleDraft;
import pro.supportmax.knowledge.ArticleStatus;
import pro.supportmax.knowledge.Articles;
import pro.supportmax.knowledge.ExpectedQuestion;
import pro.supportmax.transfer.runs.Course;
import pro.supportmax.transfer.runs.Digests;
import pro.supportmax.transfer.runs.Plain;
import pro.supportmax.transfer.runs.Thing;
import tools.jackson.databind.JsonNode;

/** Takes in articles: HTML becomes Markdown, a section becomes a category. */
@Component
class ArticleItems {

    private static final int LONGEST_LINE = 300;

    private final Articles articles;

    ArticleItems(Articles articles) {
        this.articles = articles;
    }

    /** The names of sections and categories by their ids, as an import meets them. */
    static final class Signs {

        private final Map<String, String> names = new HashMap<>();

        void section(Item item) {
            names.put(item.id(), Item.textOr(item.json(), "name", ""));
        }

        String category(JsonNode article) {
            return names.getOrDefault(Item.textOr(article, "section_id", ""), "");
        }
    }

    void take(Item item, Signs signs, Course course) {
        var thing = new Thing(Thing.Kind.ARTICLE, item.id());
        var category = signs.category(item.json());
        var digest = Digests.of(item.json() + category);
        if (course.same(thing, digest)) {
            course.met(thing);
            return;
        }
        var known =
                course.here(thing).filter(here -> !here.equals(Course.NOWHERE)).orElse(null);
        var draft = draft(item, category, known);
        course.keep(
                thing, digest, () -> articles.save(draft, course.order().by()).slug());
    }

    private ArticleDraft draft(Item item, String category, @Nullable String slug) {
        var json = item.json();
        var extra = item.extra();
        var title = Plain.line(Item.textOr(json, "title", Item.textOr(json, "name", "")), LONGEST_LINE);
        var markdown = extra.path("markdown").isString()
                ? extra.path("markdown").asString("")
                : HtmlToMarkdown.of(Plain.clean(json.path("body").asString("")));
        var status = json.path("draft").asBoolean(false) ? ArticleStatus.DRAFT : ArticleStatus.PUBLISHED;
        return new ArticleDraft(
                slug == null ? free(Item.textOr(extra, "slug", ArticleDraft.slugOf(title)), item.id()) : slug,
                title,
                Plain.line(Item.textOr(extra, "category", category), LONGEST_LINE),
                Item.textOr(extra, "audience", ""),
                Item.text(extra, "product"),
                Item.text(extra, "version"),
                Item.textOr(extra, "kind", ""),
                extra.has("status") ? ArticleStatus.of(Item.textOr(extra, "status", "")) : status,
                markdown,
                questions(extra.path("questions")));
    }

    /** A slug that no other article has; the same slug means the same article only when it was imported before. */
    private String free(String wanted, String id) {
        var number = ArticleDraft.slugOf(id);
        var slug = wanted.isEmpty() ? "article-" + number : wanted;
        if (articles.find(slug).isEmpty()) {
            return slug;
        }
        return slug.substring(0, Math.min(slug.length(), 90)).replaceAll("-+$", "") + "-" + number;
    }

    private static @Nullable List<ExpectedQuestion> questions(JsonNode given) {
        if (!given.isArray()) {
            return null;
        }
        var questions = new ArrayList<ExpectedQuestion>();
        for (var each : given) {
            questions.add(new ExpectedQuestion(
                    each.path("text").asString(""),
                    each.path("section").isString() ? each.path("section").asString("") : null));
        }
        return questions;
    }
}
