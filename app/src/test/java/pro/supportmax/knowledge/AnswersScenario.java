package pro.supportmax.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.Yaml;
import pro.supportmax.knowledge.files.ArticleFile;
import pro.supportmax.knowledge.markdown.Html;
import pro.supportmax.models.KeptEmbeddings;

/** The demo company's articles, asked hundreds of questions that they answer or do not. */
class AnswersScenario {

    private static PassageSearch search;
    private static final Map<String, String> plain = new java.util.HashMap<>();
    private static Questions questions;

    record Asked(String question, List<String> articles, List<String> says) {
        boolean met(Answer.Found found) {
            var text = found.text().toLowerCase(Locale.ROOT);
            return says.stream()
                    .allMatch(words -> List.of(words.split("\\|")).stream()
                            .anyMatch(word -> text.contains(word.strip().toLowerCase(Locale.ROOT))));
        }
    }

    record Questions(List<Asked> answerable, List<String> unanswerable) {}

    @BeforeAll
    static void read() throws IOException {
        var docs = new ArrayList<PassageSearch.Doc>();
        var files = new PathMatchingResourcePatternResolver().getResources("classpath:demo/articles/*/*.md");
        for (var file : files) {
            var article = ArticleFile.read(Objects.requireNonNull(file.getFilename()), file.getContentAsByteArray());
            docs.add(new PassageSearch.Doc(
                    article.slug(),
                    article.title(),
                    article.markdown(),
                    null,
                    Objects.requireNonNullElse(article.questions(), List.of())));
            plain.put(article.slug(), words(new Html().of(article.markdown())));
        }
        search = PassageSearch.inMemory(KeptEmbeddings.embedder(), docs);
        questions = questions();
    }

    @AfterAll
    static void closed() {
        search.close();
    }

    @Test
    void answersMostOfWhatCanBeAnsweredAndAlmostNothingElse() {
        long right = 0;
        long wrong = 0;
        for (var asked : questions.answerable()) {
            if (search.answer(Question.of(asked.question())) instanceof Answer.Found found) {
                boolean met = asked.met(found);
                right += met ? 1 : 0;
                wrong += met ? 0 : 1;
            }
        }
        long abstained = questions.unanswerable().stream()
                .filter(question -> search.answer(Question.of(question)) instanceof Answer.NotFound)
                .count();
        assertThat(right / (double) questions.answerable().size()).as("right").isGreaterThan(0.75);
        assertThat(wrong / (double) questions.answerable().size()).as("wrong").isLessThan(0.05);
        assertThat(abstained / (double) questions.unanswerable().size())
                .as("abstained")
                .isGreaterThan(0.88);
    }

    @Test
    void neverSaysWhatDoesNotStandInACitedArticle() {
        for (var asked : questions.answerable()) {
            if (search.answer(Question.of(asked.question())) instanceof Answer.Found found) {
                for (var citation : found.citations()) {
                    assertThat(plain.get(citation.article()))
                            .as(asked.question())
                            .contains(words(citation.quote().replace(" | ", " ")));
                }
                assertThat(found.citations()).isNotEmpty();
                assertThat(found.text()
                                .lines()
                                .filter(line -> !line.isBlank() && !isHeading(line, found))
                                .count())
                        .as("no line without a source in: " + found.text())
                        .isLessThanOrEqualTo(found.citations().stream()
                                .mapToLong(citation -> citation.quote().lines().count())
                                .sum());
            }
        }
    }

    @Test
    void givesAllStepsInTheirOrder() {
        var answer = search.answer(Question.of("How do I unlock a user as admin?"));
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Found.class,
                        found -> assertThat(found.text())
                                .containsSubsequence(
                                        "1. Open Settings → Users", "2. Select the user", "3. Select Unlock"));
    }

    private static boolean isHeading(String line, Answer.Found found) {
        return line.endsWith(":")
                && found.citations().stream()
                        .anyMatch(citation ->
                                plain.getOrDefault(citation.article(), "").contains(words(line)));
    }

    private static String words(String html) {
        return org.springframework.web.util.HtmlUtils.htmlUnescape(html.replaceAll("<[^>]+>", " "))
                .replaceAll("[^\\p{L}\\p{N}$%]+", " ")
                .strip();
    }

    @SuppressWarnings("unchecked")
    private static Questions questions() throws IOException {
        try (InputStream file = AnswersScenario.class.getResourceAsStream("/knowledge/questions.yaml")) {
            Map<String, Object> all = new Yaml().load(file);
            var answerable = ((List<Map<String, Object>>) Objects.requireNonNull(all.get("answerable")))
                    .stream()
                            .map(asked -> new Asked(
                                    (String) Objects.requireNonNull(asked.get("question")),
                                    (List<String>) Objects.requireNonNull(asked.get("articles")),
                                    (List<String>) Objects.requireNonNull(asked.get("says"))))
                            .toList();
            return new Questions(answerable, (List<String>) Objects.requireNonNull(all.get("unanswerable")));
        }
    }
}
