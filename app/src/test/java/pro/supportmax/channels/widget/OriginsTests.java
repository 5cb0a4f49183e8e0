package pro.supportmax.channels.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTests {

    private static final Origins SOME =
            new Origins(List.of("https://www.example.com", "https://*.shop.example", "http://dev.example:3000"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.example.com",
                "https://WWW.example.com",
                "https://a.shop.example",
                "https://a.b.shop.example",
                "http://dev.example:3000",
                "https://support.example"
            })
    void listedOriginsAndOurOwnMayEmbed(String origin) {
        assertThat(SOME.allow(origin, "support.example")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.example.com",
                "https://example.com",
                "https://shop.example",
                "https://evilshop.example",
                "https://www.example.com.evil.example",
                "https://www.example.com@evil.example",
                "https://.shop.example",
                "http://dev.example",
                "http://localhost:3000",
                "null",
                "file://",
                "",
                "https://"
            })
    void othersMayNot(String origin) {
        assertThat(SOME.allow(origin, "support.example")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:3000, localhost:8080, true",
        "http://127.0.0.1:3000, localhost:8080, true",
        "http://[::1]:3000, 127.0.0.1, true",
        "http://localhost.evil.example, localhost:8080, false",
        "http://localhost:3000, support.example, false",
        "https://evil.example, localhost:8080, false"
    })
    void pagesOfThisMachineMayWhileTheProductIsCalledByANameOfThisMachine(String origin, String host, boolean may) {
        assertThat(new Origins(List.of()).allow(origin, host)).isEqualTo(may);
    }

    @Test
    void anOriginIsSchemeHostAndPortAndNothingElse() {
        assertThat(Origins.checked(" https://*.Example.com:8443 ")).isEqualTo("https://*.example.com:8443");
        for (var wrong : List.of(
                "*",
                "https://*",
                "example.com",
                "https://a.example/",
                "https://a.example/x",
                "ftp://a.example",
                "https://a.*.example",
                "https://a b")) {
            assertThatThrownBy(() -> Origins.checked(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
