package pro.supportmax.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pro.supportmax.access.Scope;
import pro.supportmax.channels.Edge;
import pro.supportmax.channels.EdgeJourney;
import pro.supportmax.kernel.Actor;
import pro.supportmax.knowledge.ArticleDraft;
import pro.supportmax.knowledge.Articles;
import pro.supportmax.knowledge.Knowledge;
import pro.supportmax.knowledge.Question;

/** A customer on the chat page, in a real browser. */
@Tag("browser")
@EdgeJourney
class ChatJourney {

    private static Chromium chromium;
    private final Edge edge;
    private final Articles articles;
    private final Knowledge knowledge;
    private Chromium.Window window;

    ChatJourney(Edge edge, Articles articles, Knowledge knowledge) {
        this.edge = edge;
        this.articles = articles;
        this.knowledge = knowledge;
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

    @BeforeEach
    void open() {
        articles.save(ArticleDraft.published("Reset your password", "Account", """
                        To reset your password, select Forgot password on the sign-in page.

                        ## Reset the password

                        1. Open the sign-in page and select **Forgot password**.
                        2. Open the link in the message within 30 minutes.
                        3. Enter a new password of at least 12 characters.
                        """), Actor.system("test"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !knowledge.search(Question.of("reset password")).isEmpty());
        window = chromium.open(edge, ColorScheme.DARK, 390);
        window.page.navigate("/chat");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aQuestionGetsAnAnswerWithSourcesThatOpenInline() {
        ask("How do I reset my password?");

        assertThat(last("ai").locator(".words")).containsText("Forgot password", patiently());
        var source = last("ai").locator(".source").first();
        source.locator("summary").click();
        assertThat(source.locator(".quote")).isVisible();
        assertThat(source.locator("a")).hasAttribute("href", java.util.regex.Pattern.compile("/help/articles/.+"));
        assertThat(window.complaints()).isEmpty();
    }

    @Test
    void whatWasSaidIsThereAfterAReload() {
        ask("How do I reset my password?");
        assertThat(last("ai")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));

        window.page.reload();

        assertThat(window.page.locator(".said.customer .words")).hasText("How do I reset my password?");
        assertThat(window.page.locator(".said.ai")).hasCount(1);
    }

    @Test
    void aPersonIsAlwaysOneClickAwayAndAnswersInTheSameConversation() {
        window.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Talk to a person"))
                .click();
        assertThat(window.page.locator("#person"))
                .hasText("A person will reply", new LocatorAssertions.HasTextOptions().setTimeout(20_000));

        var ticket = edge.administrator()
                .get("/api/v1/tickets?page%5Bsize%5D=1")
                .data()
                .path(0);
        assertThat(ticket.path("handler").asString()).isEqualTo("human");
        edge.with(Scope.TICKETS_WRITE)
                .post("/api/v1/tickets/" + ticket.path("number").asLong() + "/messages", """
                        {"kind": "outbound", "text": "Hello, this is Ada."}""");

        assertThat(last("mate").locator(".words")).hasText("Hello, this is Ada.");
        assertThat(window.complaints()).isEmpty();
    }

    @Test
    void aFailedSendStaysAndIsSentOnceWhenTriedAgain() {
        window.page.route("**/chat/messages", Route::abort);
        ask("Is anybody there?");
        assertThat(last("customer").getByText("Not sent.")).isVisible();
        window.page.unroute("**/chat/messages");

        last("customer").getByText("Try again").click();

        assertThat(window.page.locator(".said.failed")).hasCount(0);
        assertThat(last("ai")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
        assertThat(window.page.locator(".said.customer")).hasCount(1);
    }

    @Test
    void theWholeConversationWorksByKeyboard() {
        assertThat(window.page.locator(".offer")).not().hasCount(0);
        for (var key : List.of("Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab")) {
            if ((Boolean) window.page.evaluate("document.activeElement.matches('.offer')")) {
                break;
            }
            window.page.keyboard().press(key);
        }

        window.page.keyboard().press("Enter");

        assertThat(window.page.locator(".said.customer")).hasCount(1);
        assertThat(window.page.getByLabel("Your message")).isFocused();
    }

    private void ask(String text) {
        window.page.getByLabel("Your message").fill(text);
        window.page.keyboard().press("Enter");
    }

    private Locator last(String who) {
        return window.page.locator(".said." + who).last();
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);
    }
}
