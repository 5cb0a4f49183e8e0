package pro.supportmax.knowledge.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTests {

    @Test
    void rendersLinksAnchorsAndTables() {
        var html = new Html()
                .of(
                        "## How to\n\nSee [reset](reset-password#steps) or [web](https://x.example).\n\n| A | B |\n|---|---|\n| 1 | 2 |");
        assertThat(html)
                .contains("<h2 id=\"how-to\">", "href=\"/help/articles/reset-password#steps\"", "<td>1</td>")
                .contains("href=\"https://x.example\"");
    }

    @Test
    void letsNoScriptThrough() {
        var html = new Html()
                .of(
                        "<script>alert(1)</script>\n\n[x](javascript:alert(1)) ![x](x \"onerror=alert(1)\") <img src=x onerror=alert(1)>");
        assertThat(html).doesNotContain("<script", "javascript:", "<img src=x");
    }

    @Test
    void splitsSentencesButNotAbbreviations() {
        assertThat(Sentences.of("Use a source, e.g. MySQL. It costs $3.50 a month! Is that \"much\"? No."))
                .containsExactly("Use a source, e.g. MySQL.", "It costs $3.50 a month!", "Is that \"much\"?", "No.");
    }

    @Test
    void leavesOutListsOfLinksAndNumbersSteps() {
        var passages = Cut.passages("## Do it\n\n1. One.\n2. Two.\n\n## Related\n\n- [Other](other)\n- [More](more)\n");
        assertThat(passages).hasSize(1);
        assertThat(Cut.text(passages.getFirst().units())).isEqualTo("1. One.\n2. Two.");
    }

    @Test
    void saysTheColumnOfEachCell() {
        var row = Cut.passages("| | Basic | Pro |\n|---|---|---|\n| Seats | 3 | 10 |\n")
                .getFirst()
                .units()
                .getFirst();
        assertThat(row.text()).isEqualTo("Seats: Basic 3 · Pro 10");
        assertThat(row.quote()).isEqualTo("Seats | 3 | 10");
    }

    @Test
    void cutsLongSectionsButNeverALongListOfSteps() {
        var steps = "1. A step of some length that goes on for a while and then some more words.\n".repeat(60);
        assertThat(Cut.passages("## S\n\n" + steps)).hasSize(1);
        assertThat(Cut.passages("## S\n\n" + "A sentence of some length that goes on for a while. ".repeat(60)))
                .hasSizeGreaterThan(2);
    }
}
