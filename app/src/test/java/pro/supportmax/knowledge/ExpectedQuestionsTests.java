package pro.supportmax.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pro.supportmax.models.Embedder;

/** What it means that an article names the questions that it answers. */
class ExpectedQuestionsTests {

    private static final String MARKDOWN = """
            Parcels leave the warehouse on working days.

            ## Transit damage

            Damaged goods are replaced within ten days when a photograph is sent.

            ## Customs

            Duties for shipments to Norway are paid by the recipient.
            """;

    private static PassageSearch search;

    @BeforeAll
    static void twoArticles() {
        search = PassageSearch.inMemory(
                Embedder.standalone(),
                List.of(
                        new PassageSearch.Doc(
                                "shipping",
                                "Shipping",
                                MARKDOWN,
                                null,
                                List.of(
                                        new ExpectedQuestion("my vase came in a thousand pieces", "Transit damage"),
                                        new ExpectedQuestion("who pays the tax man up in Oslo", "Customs"),
                                        new ExpectedQuestion("when do you send my stuff off", ""))),
                        new PassageSearch.Doc(
                                "gift-cards",
                                "Gift cards",
                                "A gift card is valid for three years. It can be paid out never.",
                                null,
                                List.of(ExpectedQuestion.of("how long can I use the voucher")))));
    }

    @AfterAll
    static void closed() {
        search.close();
    }

    @Test
    void bringTheSectionForwardThatAnswersThem() {
        assertThat(first("the vase I ordered arrived in pieces")).isEqualTo("Transit damage");
        assertThat(first("will the tax man in Oslo want money from me")).isEqualTo("Customs");
        assertThat(first("when does my stuff leave")).isEmpty();
    }

    @Test
    void bringTheArticleForwardWhenTheyNameNoSection() {
        assertThat(search.documents(Question.of("until when may I use my voucher"))
                        .getFirst())
                .isEqualTo("gift-cards");
    }

    @Test
    void areNeverSaid() {
        var answer = search.answer(Question.of("my vase came in a thousand pieces, what now?"));
        if (answer instanceof Answer.Found found) {
            assertThat(found.text()).doesNotContain("vase").contains("photograph");
        } else {
            assertThat(answer.considered()).noneMatch(passage -> passage.text().contains("vase"));
        }
    }

    private static String first(String question) {
        var passage = search.search(Question.of(question)).getFirst();
        assertThat(passage.article()).isEqualTo("shipping");
        return passage.section();
    }
}
