package pro.supportmax.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingTests {

    private static final Guard guard = new Guard();

    @Test
    void releasesTextWhoseLinksItsSourcesName() {
        var text = "See https://help.example/export#csv.";
        assertThat(guard.release(text, Set.of("https://help.example/export#csv")))
                .isEqualTo(new Verdict.Released(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "See https://evil.example/?q=1",
                "![x](https://evil.example/a.png)",
                "[click](javascript:alert(1))",
                "Use key smx_0123456789abcdefghijklmnop",
                "-----BEGIN PRIVATE KEY-----",
                "AKIAABCDEFGHIJKLMNOP",
                "www.evil.example has it",
                "//evil.example/x.png"
            })
    void withholdsForeignLinksAndSecrets(String text) {
        assertThat(guard.release(text, Set.of("https://help.example/"))).isInstanceOf(Verdict.Withheld.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href='javascript:alert(1)'>x</a>",
                "<svg/onload=alert(1)>",
                "<div hx-get='/x' data-hx-get='/y'>z</div>",
                "<iframe src=//evil></iframe>",
                "<style>*{}</style>",
                "<a href='//evil.example/x'>x</a>"
            })
    void htmlKeepsNothingThatActs(String html) {
        assertThat(guard.html(html))
                .doesNotContain("alert", "onerror", "hx-get", "<iframe", "<style", "<script", "//evil");
    }
}
