package pro.supportmax.knowledge.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import pro.supportmax.knowledge.ArticleDraft;
import pro.supportmax.knowledge.ArticleStatus;
import pro.supportmax.knowledge.ExpectedQuestion;
import pro.supportmax.knowledge.InvalidArticle;

/**
 * A Markdown file with YAML front matter as a draft. Front matter may hold {@code slug, title, category, audience,
 * product, version, kind, status} and {@code questions}, a list or a list for each heading; other keys are left alone. Without a title the first heading of level 1 is taken,
 * without a slug the file's name. All values are read as text, so version 2026.10 stays 2026.10.
 */
public final class ArticleFile {

    private static final Pattern FENCE =
            Pattern.compile("\\A---[ \\t]*\\n(?:(.*?)\\n)??(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)", Pattern.DOTALL);
    private static final Pattern FIRST_HEADING =
            Pattern.compile("\\A\\s*#[ \\t]+(\\S[^\\n]*?)[ \\t]*#*[ \\t]*(?:\\n|\\z)");
    private static final int MOST_FRONT_MATTER = 64 << 10;

    private ArticleFile() {}

    /** @throws InvalidArticle with the reason, when it cannot become an article */
    public static ArticleDraft read(String name, byte[] bytes) {
        return read(name, decode(bytes));
    }

    /** @throws InvalidArticle with the reason, when it cannot become an article */
    public static ArticleDraft read(String name, String source) {
        var text = (source.startsWith("\uFEFF") ? source.substring(1) : source).replace("\r\n", "\n");
        var fence = FENCE.matcher(text);
        var fenced = fence.find();
        if (!fenced && text.startsWith("---\n")) {
            throw new InvalidArticle("The front matter has no closing --- line");
        }
        var front = fenced ? frontMatter(fence.group(1)) : Map.<Object, Object>of();
        var body = fenced ? text.substring(fence.end()) : text;
        var heading = FIRST_HEADING.matcher(body);
        var headed = heading.find();
        var title = value(front, "title", headed ? heading.group(1) : "");
        if (headed && heading.group(1).equals(title)) {
            body = body.substring(heading.end());
        }
        return new ArticleDraft(
                value(front, "slug", slug(name, title)),
                title,
                value(front, "category", ""),
                value(front, "audience", ""),
                value(front, "product", ""),
                value(front, "version", ""),
                value(front, "kind", ""),
                status(value(front, "status", "published")),
                body.strip() + "\n",
                questions(front.get("questions")));
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidArticle("It is not valid UTF-8");
        }
    }

    private static Map<?, ?> frontMatter(@Nullable String yaml) {
        if (yaml == null || yaml.isBlank()) {
            return Map.of();
        }
        try {
            var read = yaml().<@Nullable Object>load(yaml);
            if (read instanceof Map<?, ?> map) {
                return map;
            }
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            throw new InvalidArticle("The front matter is not valid YAML"
                    + (mark == null ? "" : ": line " + (mark.getLine() + 2) + ", " + e.getProblem()));
        } catch (YAMLException e) {
            throw new InvalidArticle("The front matter is not valid YAML");
        }
        throw new InvalidArticle("The front matter is not a list of \"key: value\" lines");
    }

    private static Yaml yaml() {
        var limits = new LoaderOptions();
        limits.setCodePointLimit(MOST_FRONT_MATTER);
        limits.setMaxAliasesForCollections(5);
        limits.setNestingDepthLimit(10);
        limits.setAllowDuplicateKeys(false);
        var unused = new DumperOptions();
        return new Yaml(new SafeConstructor(limits), new Representer(unused), unused, limits, new AllText());
    }

    private static String value(Map<?, ?> front, String key, String otherwise) {
        return switch (front.get(key)) {
            case null -> otherwise;
            case String text -> text.isBlank() ? otherwise : text.strip();
            default -> throw new InvalidArticle("\"" + key + "\" in the front matter is not a single value");
        };
    }

    private static @Nullable List<ExpectedQuestion> questions(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case List<?> list -> lines(list).map(ExpectedQuestion::of).toList();
            case Map<?, ?> sections ->
                sections.entrySet().stream()
                        .flatMap(section -> lines(section.getValue())
                                .map(line -> new ExpectedQuestion(line, String.valueOf(section.getKey()))))
                        .toList();
            default -> throw noQuestions();
        };
    }

    private static Stream<String> lines(@Nullable Object value) {
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String::valueOf);
        }
        throw noQuestions();
    }

    private static InvalidArticle noQuestions() {
        return new InvalidArticle(
                "\"questions\" in the front matter is neither a list of lines nor such a list for each heading");
    }

    private static ArticleStatus status(String word) {
        try {
            return ArticleStatus.of(word);
        } catch (IllegalArgumentException e) {
            throw new InvalidArticle("The status is none of draft, published, archived");
        }
    }

    private static String slug(String name, String title) {
        var file = name.substring(name.lastIndexOf('/') + 1);
        var dot = file.lastIndexOf('.');
        var stem = ArticleDraft.slugOf(dot > 0 ? file.substring(0, dot) : file);
        return stem.isEmpty() || stem.equals("index") || stem.equals("readme") ? ArticleDraft.slugOf(title) : stem;
    }

    /** Resolves every plain value to text: no numbers, no dates, no yes and no. */
    private static final class AllText extends Resolver {
        @Override
        protected void addImplicitResolvers() {}
    }
}
