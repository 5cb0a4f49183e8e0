package pro.supportmax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaperTests {

    @Test
    void longLinesBreakAtWordsAndListsContinueUnderTheirText() {
        var paper = new Paper(20);

        paper.paragraphs("1. Open the settings page of the workspace\n2. Done");

        assertThat(paper.toString()).isEqualTo("""
                1. Open the settings
                   page of the
                   workspace
                2. Done
                """);
    }

    @Test
    void aWordLongerThanTheLineStaysWhole() {
        assertThat(new Paper(20)
                        .paragraphs("see https://example.org/a/very/long/address now")
                        .toString())
                .contains("https://example.org/a/very/long/address");
    }

    @Test
    void anItemCarriesItsAddress() {
        assertThat(new Paper(40).item(7, "Title", "http://localhost/x").toString())
                .isEqualTo("  7. Title\n     http://localhost/x\n");
    }
}
