package pro.supportmax.knowledge;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import pro.supportmax.kernel.Actor;
import pro.supportmax.knowledge.files.ArticleFile;
import pro.supportmax.knowledge.files.FolderSource;
import pro.supportmax.knowledge.files.FoundFile;
import pro.supportmax.knowledge.files.Source;
import pro.supportmax.knowledge.files.ZipSource;

/**
 * Takes in many articles at once: Markdown files with front matter, from a folder or a zip. Each good file is kept in
 * a transaction of its own; each bad one is refused with a line in the report and stops none of the others. Limits:
 * 1 MB a file, 2,000 files, 50 MB in all.
 */
@Component
public class Importing {

    private final Articles articles;

    Importing(Articles articles) {
        this.articles = articles;
    }

    /** @throws IllegalArgumentException when there is no such folder */
    public ImportReport folder(Path folder, Actor by, Consumer<ImportProgress> progress) {
        try (var source = FolderSource.open(folder)) {
            return from(source, by, progress);
        }
    }

    /** Something that is no zip at all gives a report with one refusal. The stream is read, not closed. */
    public ImportReport zip(InputStream bytes, Actor by, Consumer<ImportProgress> progress) {
        try (var source = ZipSource.open(bytes)) {
            return from(source, by, progress);
        } catch (IllegalArgumentException e) {
            return new ImportReport(0, 0, 0, List.of(new Refusal("(the zip)", String.valueOf(e.getMessage()))));
        }
    }

    /**
     * One file's text as a draft, as the import of a folder would read it.
     *
     * @throws InvalidArticle with the reason, when it cannot become an article
     */
    public static ArticleDraft read(String fileName, String markdownWithFrontMatter) {
        return ArticleFile.read(fileName, markdownWithFrontMatter);
    }

    private ImportReport from(Source source, Actor by, Consumer<ImportProgress> progress) {
        var run = new Run(by);
        source.forEach(file -> {
            run.take(file);
            progress.accept(new ImportProgress(++run.done, source.count(), file.name()));
        });
        return new ImportReport(run.added, run.changed, run.unchanged, run.refused);
    }

    private final class Run {

        private final Actor by;
        private final Map<String, String> fileOf = new HashMap<>();
        private final List<Refusal> refused = new ArrayList<>();
        private int done;
        private int added;
        private int changed;
        private int unchanged;

        Run(Actor by) {
            this.by = by;
        }

        void take(FoundFile file) {
            switch (file) {
                case FoundFile.Refused(var name, var why) -> refused.add(new Refusal(name, why));
                case FoundFile.Readable(var name, var bytes) -> {
                    try {
                        keep(name, ArticleFile.read(name, bytes));
                    } catch (InvalidArticle e) {
                        refused.add(new Refusal(name, String.valueOf(e.getMessage())));
                    }
                }
            }
        }

        private void keep(String name, ArticleDraft draft) {
            var twin = fileOf.putIfAbsent(draft.slug(), name);
            if (twin != null) {
                refused.add(new Refusal(name, "It has the same slug as " + twin + ": " + draft.slug()));
                return;
            }
            var before = articles.find(draft.slug());
            var after = articles.save(draft, by);
            if (before.isEmpty()) {
                added++;
            } else if (before.get().equals(after)) {
                unchanged++;
            } else {
                changed++;
            }
        }
    }
}
