package pro.supportmax.console.help;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import pro.supportmax.access.Open;
import pro.supportmax.knowledge.Article;
import pro.supportmax.knowledge.ArticleQuery;
import pro.supportmax.knowledge.ArticleStatus;
import pro.supportmax.knowledge.Articles;
import pro.supportmax.knowledge.Category;

/** The page on which a customer writes; what it sends and hears is the chat channel's. */
@Controller
@Open("Customers write without an account")
class ChatPage {

    private static final int OFFERED = 3;

    private final Articles articles;
    private final ChatSettings settings;
    private final Cache<String, List<String>> titles =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    ChatPage(Articles articles, ChatSettings settings) {
        this.articles = articles;
        this.settings = settings;
    }

    @GetMapping("/chat")
    String chat(Model model) {
        model.addAttribute("questions", questions());
        return "console/chat";
    }

    private List<String> questions() {
        if (!settings.questions().isEmpty()) {
            return settings.questions();
        }
        var known = titles.getIfPresent("");
        var offered = known == null ? titles() : known;
        if (!offered.isEmpty()) {
            titles.put("", offered);
        }
        return offered;
    }

    /** One how-to from each of the fullest shelves: that is what people ask about. */
    private List<String> titles() {
        return articles.categories().stream()
                .sorted(Comparator.comparingInt(Category::articles).reversed())
                .flatMap(this::howTo)
                .limit(OFFERED)
                .toList();
    }

    private Stream<String> howTo(Category shelf) {
        var query = ArticleQuery.all().withStatus(ArticleStatus.PUBLISHED).withCategory(shelf.name());
        return articles.list(query).items().stream()
                .filter(article ->
                        article.kind().equals("how-to") && article.audience().equals("customers"))
                .map(Article::title)
                .limit(1);
    }
}
