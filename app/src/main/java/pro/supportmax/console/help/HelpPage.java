package pro.supportmax.console.help;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import pro.supportmax.access.Open;
import pro.supportmax.console.frame.Moments;
import pro.supportmax.console.frame.Source;
import pro.supportmax.console.frame.Words;
import pro.supportmax.kernel.NotFound;
import pro.supportmax.knowledge.Answer;
import pro.supportmax.knowledge.Article;
import pro.supportmax.knowledge.ArticleQuery;
import pro.supportmax.knowledge.ArticleStatus;
import pro.supportmax.knowledge.Articles;
import pro.supportmax.knowledge.Category;
import pro.supportmax.knowledge.Knowledge;
import pro.supportmax.knowledge.Question;

/** The help centre: search first, the cited answer above the hits, then the shelves; and an article to read. */
@Controller
@Open("Customers read the help centre without an account")
class HelpPage {

    private static final int HITS = 12;
    private static final int LONGEST_QUESTION = 1_000;
    private static final Map<String, String> FOR_CUSTOMERS = Map.of("audience", "customers");

    private final Articles articles;
    private final Knowledge knowledge;
    private final Moments moments;
    private final Words words;

    HelpPage(Articles articles, Knowledge knowledge, Moments moments, Words words) {
        this.articles = articles;
        this.knowledge = knowledge;
        this.moments = moments;
        this.words = words;
    }

    /** A shelf with its articles. */
    record Shelf(String name, List<Article> articles) {

        private static final int AT_ONCE = 6;

        public List<Article> first() {
            return articles.stream().limit(AT_ONCE).toList();
        }

        public List<Article> rest() {
            return articles.stream().skip(AT_ONCE).toList();
        }
    }

    @GetMapping("/help")
    String index(@RequestParam(defaultValue = "") String q, Model model) {
        var question = q.strip();
        model.addAttribute("question", question);
        model.addAttribute("title", question.isEmpty() ? words.of("help.title") : question);
        if (question.isEmpty()) {
            model.addAttribute(
                    "shelves",
                    articles.categories().stream()
                            .map(this::shelf)
                            .filter(each -> !each.articles().isEmpty())
                            .toList());
        } else {
            answer(question.substring(0, Math.min(question.length(), LONGEST_QUESTION)), model);
        }
        return "console/help";
    }

    @GetMapping("/help/articles/{slug}")
    String article(@PathVariable String slug, Model model) {
        var article = articles.find(slug).filter(HelpPage::forCustomers).orElseThrow(() -> new NotFound("The article"));
        var html = articles.html(article);
        model.addAttribute("article", article);
        model.addAttribute("html", html);
        model.addAttribute("contents", Contents.of(html));
        model.addAttribute("updated", moments.of(article.updatedAt()));
        return "console/help-article";
    }

    private void answer(String question, Model model) {
        var answer = knowledge.answer(new Question(question, null, HITS, FOR_CUSTOMERS));
        if (answer instanceof Answer.Found found) {
            model.addAttribute("answer", found.text());
            model.addAttribute("sources", Source.of(found.citations()));
        }
        model.addAttribute("hits", answer.considered().stream().limit(HITS).toList());
    }

    private Shelf shelf(Category category) {
        var query = ArticleQuery.all().withStatus(ArticleStatus.PUBLISHED).withCategory(category.name());
        return new Shelf(
                category.name(),
                articles.list(query).items().stream()
                        .filter(HelpPage::forCustomers)
                        .toList());
    }

    private static boolean forCustomers(Article article) {
        return article.status() == ArticleStatus.PUBLISHED && article.audience().equals("customers");
    }
}
