package pro.supportmax.knowledge.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pro.supportmax.knowledge.ArticleStatus;
import pro.supportmax.knowledge.ExpectedQuestion;
import pro.supportmax.knowledge.InvalidArticle;

class ArticleFileTests {

    @Test
    void readsFrontMatterAsText() {
        var draft = ArticleFile.read("help/Refund Policy.md", """
                ---
                title: "Refunds: what we pay back"
                version: 2026.10
                category: yes
                questions:
                  - give me my money back
                ---
                Text.
                """);
        assertThat(draft.slug()).isEqualTo("refund-policy");
        assertThat(draft.version()).isEqualTo("2026.10");
        assertThat(draft.category()).isEqualTo("yes");
        assertThat(draft.questions()).containsExactly(ExpectedQuestion.of("give me my money back"));
        assertThat(draft.status()).isEqualTo(ArticleStatus.PUBLISHED);
    }

    @Test
    void readsQuestionsForEachHeading() {
        var draft = ArticleFile.read("refunds.md", """
                ---
                title: Refunds
                questions:
                  "":
                    - give me my money back
                  How long it takes:
                    - when is it on my account
                ---
                You get it back.

                ## How long it takes

                Two weeks.
                """);
        assertThat(draft.questions())
                .containsExactly(
                        new ExpectedQuestion("give me my money back", ""),
                        new ExpectedQuestion("when is it on my account", "How long it takes"));
    }

    @Test
    void takesTheTitleFromTheFirstHeadingAndDropsItFromTheText() {
        var draft = ArticleFile.read("x.md", "\uFEFF# Hello there\r\n\r\nText.\r\n");
        assertThat(draft.title()).isEqualTo("Hello there");
        assertThat(draft.markdown()).isEqualTo("Text.\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no title at all                          | no title
            ---\\ntitle: x                           | no closing
            ---\\ntitle: [a, b]\\n---\\n             | not a single value
            ---\\ntitle: 'x\\n---\\n                 | not valid YAML
            ---\\n- a\\n---\\n                       | not a list
            ---\\ntitle: a\\ntitle: b\\n---\\n       | not valid YAML
            ---\\ntitle: a\\nstatus: lost\\n---\\n   | none of draft
            ---\\ntitle: a\\nquestions: x\\n---\\n   | neither a list of lines nor such a list for each heading
            ---\\na: &a [1]\\nb: [*a,*a,*a,*a,*a,*a,*a]\\n---\\n | not valid YAML
            """)
    void refusesWithAReason(String source, String why) {
        assertThatThrownBy(() -> ArticleFile.read("x.md", source.replace("\\n", "\n")))
                .isInstanceOf(InvalidArticle.class)
                .hasMessageContaining(why);
    }

    @Test
    void refusesWhatIsNotUtf8() {
        assertThatThrownBy(() -> ArticleFile.read("x.md", new byte[] {'#', ' ', (byte) 0xC3, (byte) 0x28}))
                .hasMessageContaining("UTF-8");
    }
}
