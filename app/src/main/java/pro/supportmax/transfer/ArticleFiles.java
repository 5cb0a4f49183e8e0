package pro.supportmax.transfer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;
import pro.supportmax.knowledge.Articles;
import pro.supportmax.knowledge.Importing;
import pro.supportmax.transfer.runs.Course;
import pro.supportmax.transfer.runs.Digests;
import pro.supportmax.transfer.runs.SourceFile;
import pro.supportmax.transfer.runs.Spot;
import pro.supportmax.transfer.runs.Thing;

/** Imports Markdown files with front matter; an article is known by its slug. */
@Component
class ArticleFiles {

    private static final int LARGEST = 1 << 20;

    private final Articles articles;

    ArticleFiles(Articles articles) {
        this.articles = articles;
    }

    void take(List<SourceFile> files, Course course) {
        for (var file : files) {
            course.attempt(Spot.of(file), Thing.Kind.ARTICLE, () -> take(file, course));
            course.progress(file.size());
        }
    }

    private void take(SourceFile file, Course course) {
        if (!file.name().matches("(?i).*\\.(?:md|markdown)") || file.size() > LARGEST) {
            throw new IllegalArgumentException(
                    file.size() > LARGEST ? "it is larger than 1 MB" : "it is not a Markdown file (.md)");
        }
        var text = text(file);
        var draft = Importing.read(file.name(), text);
        var thing = new Thing(Thing.Kind.ARTICLE, draft.slug());
        var digest = Digests.of(text);
        if (course.same(thing, digest) && articles.find(draft.slug()).isPresent()) {
            course.met(thing);
            return;
        }
        course.keep(
                thing, digest, () -> articles.save(draft, course.order().by()).slug());
    }

    private static String text(SourceFile file) {
        try {
            return new String(file.head(LARGEST), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalArgumentException("it cannot be read", e);
        }
    }
}
