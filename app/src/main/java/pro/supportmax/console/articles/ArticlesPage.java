package pro.supportmax.console.articles;

import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import pro.supportmax.access.Caller;
import pro.supportmax.access.Requires;
import pro.supportmax.access.Scope;
import pro.supportmax.console.frame.Moments;
import pro.supportmax.knowledge.Articles;
import pro.supportmax.knowledge.Importing;

/** The list of articles, one article as readers see it, its revisions, and the import of many. */
@Controller
@Requires(Scope.ARTICLES_READ)
class ArticlesPage {

    private final Articles articles;
    private final Importing importing;
    private final Shelf shelf;
    private final Moments moments;

    ArticlesPage(Articles articles, Importing importing, Shelf shelf, Moments moments) {
        this.articles = articles;
        this.importing = importing;
        this.shelf = shelf;
        this.moments = moments;
    }

    @GetMapping("/articles")
    String list(Shelf.Wanted wanted, Model model) {
        model.addAttribute("wanted", wanted);
        model.addAttribute("listed", shelf.list(wanted));
        model.addAttribute("categories", articles.categories());
        return "console/articles";
    }

    @GetMapping("/articles/rows")
    String rows(Shelf.Wanted wanted, Model model) {
        model.addAttribute("wanted", wanted);
        model.addAttribute("listed", shelf.list(wanted));
        return "console/articles :: rows";
    }

    @GetMapping("/articles/{slug}")
    String article(@PathVariable String slug, Model model) {
        var article = articles.get(slug);
        model.addAttribute("row", shelf.row(article));
        model.addAttribute("html", articles.html(article));
        return "console/article";
    }

    @GetMapping("/articles/{slug}/revisions")
    String revisions(@PathVariable String slug, Model model) {
        model.addAttribute("row", shelf.row(articles.get(slug)));
        model.addAttribute("revisions", articles.revisions(slug));
        model.addAttribute("moments", moments);
        return "console/revisions";
    }

    @GetMapping("/import-articles")
    @Requires(Scope.ARTICLES_WRITE)
    String importForm() {
        return "console/import";
    }

    @PostMapping("/import-articles")
    @Requires(Scope.ARTICLES_WRITE)
    String importZip(@RequestParam MultipartFile file, Caller caller, Model model) throws IOException {
        try (var bytes = file.getInputStream()) {
            model.addAttribute("report", importing.zip(bytes, caller.actor(), _ -> {}));
        }
        model.addAttribute("file", file.getOriginalFilename());
        return "console/import";
    }
}
