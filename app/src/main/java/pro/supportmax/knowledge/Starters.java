package pro.supportmax.knowledge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a chat offers to ask first, where nobody has written it: titles of how-to articles. */
@Component
public class Starters {

    private static final int OFFERED = 3;

    private final Articles articles;
    private final Cache<String, List<String>> titles =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    Starters(Articles articles) {
        this.articles = articles;
    }

    /** At most three; none where there are no articles. */
    public List<String> questions() {
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
