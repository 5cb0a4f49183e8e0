package pro.supportmax.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import pro.supportmax.Ledgers;

class KnowledgeScenario {

    private Shelf shelf;

    @BeforeEach
    void aCompanyWithThreeArticles() {
        shelf = new Shelf();
        shelf.put("reset-password", "Reset your password", """
                Select "Forgot password?" on the sign-in page; the link is valid for 30 minutes.

                ## Reset the password

                1. Open the sign-in page and select **Forgot password?**.
                2. Enter your e-mail address.
                3. Open the message and select the link.

                ## If no message arrives

                Check the spam folder and the spelling of the address.
                """);
        shelf.put("refund-policy", "Refund policy", """
                A monthly charge is refunded within 14 days. A duplicate charge is always refunded.

                ## How long it takes

                A refund takes 5 to 10 business days and goes to the original payment method.
                """);
        shelf.put("export-rows", "Fix EXP-201: too many rows", """
                EXP-201 means that the export has more rows than the plan allows.

                ## Steps

                1. Set a filter.
                2. Export again.
                """);
        shelf.settle();
    }

    @AfterEach
    void closed() {
        shelf.close();
    }

    @Test
    void answersWithTheStepsInOrderAndTheirSource() {
        var answer = shelf.knowledge().answer(Question.of("How do I reset my password?"));
        assertThat(answer).isInstanceOfSatisfying(Answer.Found.class, found -> {
            assertThat(found.text())
                    .contains("1. Open the sign-in page", "2. Enter your e-mail", "3. Open the message");
            assertThat(found.citations()).extracting("article").containsOnly("reset-password");
            assertThat(found.citations())
                    .extracting("url")
                    .contains("/help/articles/reset-password#reset-the-password");
        });
    }

    @Test
    void findsAnErrorCodeByItsName() {
        assertThat(shelf.knowledge().search(Question.of("EXP-201")).getFirst().article())
                .isEqualTo("export-rows");
    }

    @Test
    void saysSoWhenNoArticleAnswers() {
        for (var question : new String[] {
            "What does EXP-999 mean?", "What is the salary of your CEO?", "How do I bake bread?", "", "?!", "\u0000"
        }) {
            assertThat(shelf.knowledge().answer(Question.of(question)))
                    .as(question)
                    .isInstanceOf(Answer.NotFound.class);
        }
    }

    @Test
    void copesWithAMessageOfAHundredThousandCharacters() {
        var noise = "lorem-42 ipsum dolor ".repeat(5_000);
        assertThat(shelf.knowledge().answer(Question.of("How do I reset my password? " + noise)))
                .isNotNull();
    }

    @Test
    void forgetsAnArticleThatIsWithdrawnAndFindsItAgain() {
        shelf.articles().unpublish("refund-policy", Shelf.WRITER);
        shelf.settle();
        assertThat(shelf.knowledge().search(Question.of("refund")))
                .noneMatch(p -> p.article().equals("refund-policy"));
        shelf.articles().publish("refund-policy", Shelf.WRITER);
        shelf.settle();
        assertThat(shelf.knowledge().search(Question.of("refund")).getFirst().article())
                .isEqualTo("refund-policy");
    }

    @Test
    void filtersByAudience() {
        shelf.articles()
                .save(
                        new ArticleDraft(
                                "refund-internal",
                                "Refund rules for teammates",
                                "Help",
                                "teammates",
                                null,
                                null,
                                "policy",
                                ArticleStatus.PUBLISHED,
                                "A refund above $1,000 needs a manager."),
                        Shelf.WRITER);
        shelf.settle();
        var question = Question.of("refund");
        assertThat(shelf.knowledge().search(question)).anyMatch(p -> p.article().equals("refund-internal"));
        assertThat(shelf.knowledge().search(question.withFilter(Map.of("audience", "customers"))))
                .isNotEmpty()
                .noneMatch(p -> p.article().equals("refund-internal"));
    }

    @Test
    void opensTheSameIndexAfterARestart() {
        shelf.close();
        try (var again = new Shelf(shelf.database, shelf.folder)) {
            again.settle();
            assertThat(again.indexFiles().getFirst().toString()).contains("generation-1");
            assertThat(again.knowledge().answer(Question.of("How do I reset my password?")))
                    .isInstanceOf(Answer.Found.class);
        }
    }

    @Test
    void followsWhatAnotherProcessChanges() {
        try (var other = new Shelf(shelf.database, Shelf.temporary())) {
            other.settle();
            shelf.put("guest-link", "Share with guests", "A guest link works for 30 days.");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> other.knowledge().search(Question.of("guest link")).stream()
                            .anyMatch(p -> p.article().equals("guest-link")));
        }
    }

    @Test
    void makesTheIndexAnewWhenItsFilesAreDamagedAtTheStart() throws IOException {
        shelf.close();
        damage(shelf);
        try (var again = new Shelf(shelf.database, shelf.folder)) {
            assertThat(again.knowledge().answer(Question.of("How do I reset my password?")))
                    .as("while it is being made")
                    .isInstanceOf(Answer.Found.class);
            again.settle();
            assertThat(again.knowledge().answer(Question.of("How do I reset my password?")))
                    .isInstanceOf(Answer.Found.class);
        }
    }

    @Test
    void goesOnAnsweringWhenItsFilesAreDamagedWhileItRuns() throws IOException {
        damage(shelf);
        for (int i = 0; i < 50; i++) {
            assertThat(shelf.knowledge().answer(Question.of("How do I reset my password?")))
                    .isInstanceOf(Answer.Found.class);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> shelf.indexFiles().stream()
                        .anyMatch(file -> file.toString().contains("generation-2")));
        shelf.settle();
        assertThat(shelf.knowledge().search(Question.of("EXP-201")).getFirst().article())
                .isEqualTo("export-rows");
    }

    @Test
    void goesOnAnsweringWhenTheIndexIsDeletedWhileItRuns() throws IOException {
        for (var file : shelf.indexFiles()) {
            Files.deleteIfExists(file);
        }
        for (int i = 0; i < 20; i++) {
            assertThat(shelf.knowledge().answer(Question.of("How do I reset my password?")))
                    .isInstanceOf(Answer.Found.class);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !shelf.indexFiles().isEmpty());
    }

    @Test
    void doesNotUseTheIndexOfAnotherLedger() {
        shelf.close();
        var database = Ledgers.fresh();
        JdbcClient.create(database)
                .sql("update knowledge.sequence set ledger = gen_random_uuid()")
                .update();
        try (var stranger = new Shelf(database, shelf.folder)) {
            stranger.settle();
            assertThat(stranger.knowledge().search(Question.of("refund"))).isEmpty();
        }
    }

    @Test
    void doesNotUseAnIndexThatIsAheadOfARestoredLedger() {
        shelf.close();
        try (var restored = new Shelf(Ledgers.fresh(), shelf.folder)) {
            restored.settle();
            assertThat(restored.knowledge().search(Question.of("refund"))).isEmpty();
        }
    }

    private static void damage(Shelf shelf) throws IOException {
        var random = new Random(7);
        for (Path file : shelf.indexFiles()) {
            var bytes = new byte[(int) Files.size(file)];
            random.nextBytes(bytes);
            Files.write(file, bytes);
        }
    }
}
