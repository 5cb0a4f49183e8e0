package pro.supportmax.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pro.supportmax.access.Scope;
import pro.supportmax.channels.Edge;
import pro.supportmax.channels.EdgeJourney;

/** The pages without a browser: who may see them, and what they never contain. */
@EdgeJourney
class ConsolePagesJourney {

    private static final String HTML = "text/html";
    private static final Pattern INLINE =
            Pattern.compile("<style|<script>|<script (?!src|defer src|type=\"module\" src)|\\sstyle=|\\son[a-z]+=\"");

    private final Edge edge;

    ConsolePagesJourney(Edge edge) {
        this.edge = edge;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/articles", "/system", "/new-article", "/tickets/1"})
    void strangersAreSentToTheSignIn(String path) {
        var answer = edge.stranger().get(path, "Accept", HTML);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("/sign-in?next=%2F");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/help", "/help?q=password", "/chat", "/sign-in", "/design"})
    void customersReadWithoutSigningIn(String path) {
        assertThat(edge.stranger().get(path, "Accept", HTML).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/help", "/chat", "/sign-in", "/design"})
    void noPageCarriesScriptOrStyleInline(String path) {
        var answer = edge.stranger().get(path, "Accept", HTML);

        assertThat(INLINE.matcher(answer.body()).find()).isFalse();
        assertThat(answer.header("Content-Security-Policy")).doesNotContain("unsafe");
    }

    @Test
    void theAssetsCarryTheirContentInTheirNameAndMayBeKept() {
        var page = edge.stranger().get("/chat", "Accept", HTML).body();
        var style = Pattern.compile("/assets/base-[0-9a-f]{32}\\.css").matcher(page);

        assertThat(style.find()).isTrue();
        assertThat(edge.stranger().get(style.group()).header("Cache-Control")).contains("max-age=31536000");
    }

    @Test
    void whatDoesNotExistIsSaidOnAPageForPeople() {
        var answer = edge.stranger().get("/help/articles/no-such-article", "Accept", HTML);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no such page");
    }

    @Test
    void formsWithoutTheirTokenAreRefused() {
        var answer = edge.bearer(edge.key(Scope.ADMIN)).post("/tickets/1/solve", "", "Accept", HTML);

        assertThat(answer.status()).isIn(302, 403);
    }
}
