package pro.supportmax.demo;

import org.springframework.stereotype.Component;
import pro.supportmax.kernel.Actor;
import pro.supportmax.knowledge.ArticleQuery;
import pro.supportmax.knowledge.Articles;
import pro.supportmax.knowledge.Importing;

/** The articles. Saving one again changes nothing. */
@Component
class Shelves {

    private final DemoFiles files;
    private final Articles articles;

    Shelves(DemoFiles files, Articles articles) {
        this.files = files;
        this.articles = articles;
    }

    boolean areEmpty() {
        return articles.list(ArticleQuery.all().withPage(null, 1)).items().isEmpty();
    }

    void fill(Actor by) {
        files.articles().forEach((name, text) -> articles.save(Importing.read(name, text), by));
    }
}
