package pro.supportmax.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pro.supportmax.access.Scope;
import pro.supportmax.channels.Edge;
import pro.supportmax.channels.EdgeJourney;
import pro.supportmax.files.extraction.Papers;

/** A teammate's day in the console, in a real browser. */
@Tag("browser")
@EdgeJourney
class ConsoleJourney {

    private static Chromium chromium;
    private final Edge edge;
    private Chromium.Window window;

    ConsoleJourney(Edge edge) {
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

    @BeforeEach
    void open() {
        window = chromium.open(edge, ColorScheme.LIGHT, 1440);
    }

    @AfterEach
    void nothingWentWrongInTheBrowser() {
        var complaints = window.complaints();
        window.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void aStrangerIsSentToTheSignInAndComesBackWithAKey() {
        window.page.navigate("/articles");

        assertThat(window.page).hasURL(Pattern.compile(".*/sign-in\\?next=%2Farticles"));
        window.page.getByLabel("Access key").fill(edge.key(Scope.ADMIN));
        window.page.locator("button[type=submit]").click();

        assertThat(window.page).hasURL(edge.address() + "/articles");
        assertThat(heading("Articles")).isVisible();
    }

    @Test
    void aTeammateAnswersATicketAndHasItFromThenOn() {
        var number = ticket("My invoice shows the wrong address");
        signIn();
        window.page.navigate("/?view=all");

        window.page.locator("#row-" + number + " .row").click();
        window.page.getByLabel("Your message").fill("I have corrected the address; the new invoice is on its way.");
        window.page.keyboard().press("Control+Enter");

        assertThat(window.page.locator(".message.mate .words"))
                .hasText("I have corrected the address; the new invoice is on its way.");
        assertThat(window.page.getByLabel("Your message")).hasValue("");
        assertThat(window.page.locator("#ticket-head .pill.mate")).isVisible();
        assertThat(edge.administrator()
                        .get("/api/v1/tickets/" + number)
                        .data()
                        .path("handler")
                        .asString())
                .isEqualTo("human");
    }

    @Test
    void whatHappensElsewhereAppearsAndAnOpenComposerStays() {
        var number = ticket("Where do I change the language?");
        signIn();
        window.page.navigate("/tickets/" + number + "?view=all");
        window.page.getByLabel("Your message").fill("Half a sentence");

        edge.administrator()
                .post(
                        "/api/v1/tickets/" + number + "/messages",
                        """
                        {"kind": "note", "text": "She called as well."}""",
                        "Idempotency-Key",
                        UUID.randomUUID().toString());

        assertThat(window.page.locator(".message.note .words").getByText("She called as well."))
                .isVisible();
        assertThat(window.page.getByLabel("Your message")).hasValue("Half a sentence");
        assertThat(window.page.getByLabel("Your message")).isFocused();
    }

    @Test
    void whatAFileSaysUnfoldsUnderItsName() {
        var me = edge.administrator();
        var form = new ByteArrayOutputStream();
        form.writeBytes("--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"order.pdf\"\r\n\r\n"
                .getBytes(UTF_8));
        form.writeBytes(Papers.pdf("Two airships, delivered late"));
        form.writeBytes("\r\n--cut--\r\n".getBytes(UTF_8));
        var file = me.post("/api/v1/attachments", form.toByteArray(), "multipart/form-data; boundary=cut")
                .data()
                .path("id")
                .asString();
        var number = me.post(
                        "/api/v1/tickets",
                        "{\"body\":\"See my order.\",\"customer\":{\"email\":\"maya@example.org\"},\"attachments\":[\""
                                + file + "\"]}")
                .data()
                .path("number")
                .asLong();
        signIn();
        window.page.navigate("/tickets/" + number + "?view=all");

        window.page.locator(".file-text summary").click();
        assertThat(window.page.locator(".file-text pre"))
                .hasText("Two airships, delivered late", new LocatorAssertions.HasTextOptions().setTimeout(30_000));
    }

    @Test
    void solvingOffersAWayBack() {
        var number = ticket("Thanks, nothing more");
        signIn();
        window.page.navigate("/tickets/" + number + "?view=all");

        button("Mark solved").click();
        assertThat(window.page.locator("#choose-status")).hasValue("solved");
        window.page.locator(".toast").getByText("Undo").click();

        assertThat(window.page.locator("#choose-status")).hasValue("open");
    }

    @Test
    void aRefusalIsToldAndNothingIsLost() {
        var number = ticket("Please close this");
        signIn();
        window.page.navigate("/tickets/" + number + "?view=all");
        window.page.getByLabel("Your message").fill("Too late");
        window.page.route("**/inbox/live", Route::abort);
        for (var status : List.of("solved", "closed")) {
            edge.administrator().patch("/api/v1/tickets/" + number, "{\"status\": \"%s\"}".formatted(status));
        }

        button("Send reply").click();

        assertThat(window.page.locator(".toast")).containsText("This ticket is closed");
        assertThat(window.page.getByLabel("Your message")).hasValue("Too late");
        window.expect("409");
    }

    @Test
    void aMessageOfBlanksIsRefusedAndStays() {
        var number = ticket("Where is my invoice?");
        signIn();
        window.page.navigate("/tickets/" + number + "?view=all");
        window.page.getByLabel("Your message").fill("   ");

        button("Send reply").click();

        assertThat(window.page.locator(".toast")).isVisible();
        assertThat(window.page.getByLabel("Your message")).hasValue("   ");
        window.expect("422");
    }

    @Test
    void aReplyThatWaitsForARefreshIsNotPushedAsideByTheNext() {
        var number = ticket("Is anybody there?");
        signIn();
        window.page.navigate("/tickets/" + number + "?view=all");
        window.page.getByLabel("Your message").fill("Yes, I am.");

        window.page.evaluate("""
                () => {
                  const happened = () => htmx.trigger(document.body, 'live-ticket');
                  happened();
                  document.querySelector('#composer').requestSubmit();
                  happened();
                }""");

        assertThat(window.page.locator(".message.mate .words")).hasText("Yes, I am.");
        assertThat(window.page.getByLabel("Your message")).hasValue("");
    }

    @Test
    void keysDoWhatTheListOfKeysSays() {
        ticket("First");
        var second = ticket("Second");
        signIn();
        window.page.navigate("/?view=all");

        window.page.keyboard().press("j");
        assertThat(window.page.locator("#ticket-head h1")).containsText("#" + second);
        window.page.keyboard().press("n");
        assertThat(window.page.getByLabel("Your message")).isFocused();
        assertThat(button("Add note")).isVisible();
        window.page.keyboard().press("Escape");
        window.page.keyboard().press("?");
        assertThat(window.page.locator("dialog#keys")).isVisible();
        window.page.keyboard().press("Escape");
        window.page.keyboard().press("g");
        window.page.keyboard().press("a");
        assertThat(heading("Articles")).isVisible();
    }

    @Test
    void anArticleIsWrittenSeenAndPublished() {
        signIn();
        window.page.navigate("/new-article");
        window.page
                .getByLabel("Title", new Page.GetByLabelOptions().setExact(true))
                .fill("Print a report");
        window.page.getByLabel("Text in Markdown").fill("## Print\n\n1. Open the report.\n2. Press **Print**.");

        assertThat(window.page.locator("#preview li").nth(1)).hasText("Press Print.");
        button("Save and publish").click();

        assertThat(heading("Print a report")).isVisible();
        window.page.navigate("/help/articles/print-a-report");
        assertThat(window.page.locator(".prose h2")).hasText("Print");
    }

    @Test
    void theOperatorSeesThatTheAuditTrailIsIntact() {
        signIn();
        window.page.navigate("/system");

        button("Verify the chain").click();

        assertThat(window.page.locator("#verified .pill.good")).containsText("Intact");
    }

    private void signIn() {
        window.signIn(edge.key(Scope.ADMIN));
    }

    private Locator heading(String name) {
        return window.page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setLevel(1));
    }

    private Locator button(String name) {
        return window.page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private long ticket(String text) {
        var opened = edge.administrator()
                .post(
                        "/api/v1/tickets",
                        """
                        {"body": "%s", "customer": {"email": "maya@example.org", "name": "Maya Lindqvist"}}""".formatted(text),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        return opened.data().path("number").asLong();
    }
}
