package pro.supportmax.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Real texts of about fifty words: the demo company's articles, then MTRAG's passages of IBM's and public services'
 * documentation where they lie beside the project.
 *
 * @param all in a fixed order
 * @param asked what customers ask, in the words of the articles' writers; none of it is in the index
 */
record Snippets(List<Snippet> all, List<String> asked) {

    private static final int MOST = 5_000;
    private static final int WORDS = 50;
    private static final Path MTRAG = Path.of("../shared/data/mtrag/passages.jsonl.gz");

    /** @param questions that the article is indexed under */
    record Snippet(String title, String text, List<String> questions) {}

    static Snippets read() throws IOException {
        var all = new ArrayList<Snippet>();
        var asked = new ArrayList<String>();
        var resources = new PathMatchingResourcePatternResolver().getResources("classpath*:demo/articles/**/*.md");
        for (var resource : resources) {
            article(resource.getContentAsString(StandardCharsets.UTF_8), all, asked);
        }
        if (Files.isReadable(MTRAG)) {
            try (var lines = new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(Files.newInputStream(MTRAG)), StandardCharsets.UTF_8))) {
                lines.lines()
                        .map(line -> JsonMapper.shared().readTree(line))
                        .forEach(passage -> cut(
                                passage.path("title").asString(""),
                                passage.path("text").asString(""),
                                List.of(),
                                all));
            }
        }
        return new Snippets(List.copyOf(all.subList(0, Math.min(MOST, all.size()))), List.copyOf(asked));
    }

    static Snippets readOrFail() {
        try {
            return read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every other question is indexed, the rest are asked. */
    private static void article(String file, List<Snippet> all, List<String> asked) {
        var parts = file.split("(?m)^---\\s*$", 3);
        var title = "";
        var indexed = new ArrayList<String>();
        var number = 0;
        for (var line : parts.length == 3 ? parts[1].lines().toList() : List.<String>of()) {
            if (line.startsWith("title:")) {
                title = line.substring(6).strip();
            } else if (line.strip().startsWith("- \"")) {
                (number++ % 2 == 0 ? indexed : asked).add(line.strip().replaceAll("^- \"|\"$", ""));
            }
        }
        cut(title, parts[parts.length - 1], indexed, all);
    }

    private static void cut(String title, String text, List<String> questions, List<Snippet> all) {
        var part = new StringBuilder();
        var first = questions;
        for (var sentence : text.replaceAll("(?m)^#+.*$|[*_`<>|]", " ").split("(?<=[.!?:])\\s+|\\n\\s*\\n")) {
            part.append(sentence.strip().replaceAll("\\s+", " ")).append(' ');
            if (part.toString().split(" ").length >= WORDS) {
                all.add(new Snippet(title, part.toString().strip(), first));
                first = List.of();
                part.setLength(0);
            }
        }
        if (part.toString().split(" ").length >= WORDS / 3) {
            all.add(new Snippet(title, part.toString().strip(), first));
        }
    }
}
