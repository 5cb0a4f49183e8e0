package pro.supportmax.transfer.zendesk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlToMarkdownTests {

    @Test
    void blocksAndMarksBecomeMarkdown() {
        assertThat(HtmlToMarkdown.of("<h1>A</h1><p>One <em>two</em> <strong>three </strong>four<br>five</p><hr>"))
                .isEqualTo("# A\n\nOne *two* **three** four  \nfive\n\n---");
        assertThat(HtmlToMarkdown.of("<ul><li>A<ul><li>B</li></ul></li><li><p>C</p><p>D</p></li></ul>"))
                .isEqualTo("- A\n  - B\n- C\n\n  D");
        assertThat(HtmlToMarkdown.of("<pre><code>a *b*\n  c</code></pre><p>Say <code>x*y</code></p>"))
                .isEqualTo("```\na *b*\n  c\n```\n\nSay `x*y`");
        assertThat(HtmlToMarkdown.of("<blockquote><p>A</p><p>B</p></blockquote>"))
                .isEqualTo("> A\n>\n> B");
    }

    @Test
    void tablesKeepTheirColumns() {
        assertThat(HtmlToMarkdown.of("<table><tr><th>Plan</th><th>Seats</th></tr><tr><td>Pro | old</td></tr></table>"))
                .isEqualTo("| Plan | Seats |\n| --- | --- |\n| Pro \\| old | |");
    }

    @Test
    void whatRunsIsLeftOutAndMarksInWordsAreEscaped() {
        assertThat(HtmlToMarkdown.of(
                        "<script>alert(1)</script><a href='javascript:x()'>go</a> 2*3 <img src='a b.png' alt='x'>"))
                .isEqualTo("go 2\\*3 ![x](a%20b.png)");
        assertThat(HtmlToMarkdown.of("<div>".repeat(5_000) + "deep")).isEqualTo("deep");
    }
}
