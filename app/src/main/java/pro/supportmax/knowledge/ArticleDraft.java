package pro.supportmax.knowledge;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An article as its writer hands it in. Blank category, audience and kind become "General", "customers" and "how-to".
 * The fields are those of {@link Article}.
 *
 * @param questions null keeps those that the article has
 * @throws InvalidArticle when the title is missing, the slug is malformed or a text is too long or holds NUL
 */
public record ArticleDraft(
        String slug,
        String title,
        String category,
        String audience,
        @Nullable String product,
        @Nullable String version,
        String kind,
        ArticleStatus status,
        String markdown,
        @Nullable List<ExpectedQuestion> questions) {

    /** The largest body, in characters. */
    public static final int MOST_CHARACTERS = 1_000_000;

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final int LONGEST_SLUG = 120;
    private static final int LONGEST_LINE = 300;
    private static final int MOST_QUESTIONS = 100;

    public ArticleDraft {
        title = line("title", title);
        if (title.isEmpty()) {
            throw new InvalidArticle("The article has no title");
        }
        slug = slug.isBlank() ? slugOf(title) : slug.strip();
        if (slug.length() > LONGEST_SLUG || !SLUG.matcher(slug).matches()) {
            throw new InvalidArticle("The slug may hold a-z, 0-9 and single hyphens, at most 120 characters");
        }
        category = orElse(line("category", category), "General");
        audience = orElse(line("audience", audience), "customers");
        kind = orElse(line("kind", kind), "how-to");
        product = blankToNull(product == null ? "" : line("product", product));
        version = blankToNull(version == null ? "" : line("version", version));
        if (markdown.length() > MOST_CHARACTERS) {
            throw new InvalidArticle("The text is longer than 1,000,000 characters");
        }
        if (markdown.indexOf('\0') >= 0) {
            throw new InvalidArticle("The text holds a NUL character");
        }
        questions = questions == null ? null : checked(questions);
    }

    /** A draft that leaves the article's questions as they are. */
    public ArticleDraft(
            String slug,
            String title,
            String category,
            String audience,
            @Nullable String product,
            @Nullable String version,
            String kind,
            ArticleStatus status,
            String markdown) {
        this(slug, title, category, audience, product, version, kind, status, markdown, null);
    }

    /** A published article for customers with nothing but what every article needs; the slug follows the title. */
    public static ArticleDraft published(String title, String category, String markdown) {
        return new ArticleDraft(
                "", title, category, "customers", null, null, "how-to", ArticleStatus.PUBLISHED, markdown);
    }

    /** The slug that a title or a file name gives: letters without accents and digits, joined by hyphens. */
    public static String slugOf(String words) {
        var plain = java.text.Normalizer.normalize(words, java.text.Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return plain.length() <= LONGEST_SLUG
                ? plain
                : plain.substring(0, LONGEST_SLUG).replaceAll("-+$", "");
    }

    private static List<ExpectedQuestion> checked(List<ExpectedQuestion> questions) {
        if (questions.size() > MOST_QUESTIONS) {
            throw new InvalidArticle("The article names more than 100 questions");
        }
        return questions.stream()
                .map(question -> new ExpectedQuestion(
                        line("question", question.text()),
                        question.section() == null ? null : line("section", question.section())))
                .filter(question -> !question.text().isEmpty())
                .distinct()
                .toList();
    }

    private static String line(String field, String value) {
        var line = value.strip();
        if (line.length() > LONGEST_LINE) {
            throw new InvalidArticle("The " + field + " is longer than 300 characters");
        }
        if (line.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidArticle("The " + field + " holds a control character");
        }
        return line;
    }

    private static String orElse(String value, String otherwise) {
        return value.isEmpty() ? otherwise : value;
    }

    private static @Nullable String blankToNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
