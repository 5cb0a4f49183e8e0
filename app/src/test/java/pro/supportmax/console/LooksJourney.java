package pro.supportmax.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pro.supportmax.access.Scope;
import pro.supportmax.channels.Edge;
import pro.supportmax.channels.EdgeJourney;

/** What holds for every page: nobody is shut out, nothing is cut off, and the browser has nothing to complain about. */
@Tag("browser")
@EdgeJourney
class LooksJourney {

    /** Runs every rule of axe in the page, and brings back only what is grave. */
    private static final String GRAVE = """
            async () => (await axe.run({resultTypes: ['violations']})).violations
                .filter(rule => ['serious', 'critical'].includes(rule.impact))
                .map(rule => rule.id + ' ' + rule.nodes[0].html)""";

    private static final List<String> PAGES = List.of(
            "/?view=all",
            "/articles",
            "/new-article",
            "/import-articles",
            "/system",
            "/help",
            "/help?q=password",
            "/chat",
            "/design",
            "/sign-in");

    private static Chromium chromium;
    private final Edge edge;

    LooksJourney(Edge edge) {
        this.edge = edge;
    }

    @BeforeAll
    static void launch() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void quit() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everyPageIsAccessibleFitsAndIsQuiet(ColorScheme theme) {
        var ticket = ticket();
        for (var width : List.of(1440, 390)) {
            try (var window = chromium.open(edge, theme, width)) {
                window.signIn(edge.key(Scope.ADMIN));
                for (var path : PAGES) {
                    check(window.page, path);
                }
                check(window.page, "/tickets/" + ticket);
                window.page.setViewportSize(1024, 900);
                fits(window.page, "/tickets/" + ticket);
                assertThat(window.complaints()).isEmpty();
            }
        }
    }

    private static void check(Page page, String path) {
        page.navigate(path);
        page.evaluate(AxeBuilder.getAxeScript());
        assertThat(page.evaluate(GRAVE)).as("accessibility of " + path).isEqualTo(List.of());
        fits(page, path);
    }

    private static void fits(Page page, String path) {
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("pixels of " + path + " beyond the right edge of " + page.viewportSize().width)
                .isEqualTo(0);
    }

    private long ticket() {
        return edge.administrator()
                .post(
                        "/api/v1/tickets",
                        """
                        {"body": "How do I reset my password?", "customer": {"email": "maya@example.org"}}""",
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .data()
                .path("number")
                .asLong();
    }
}
