package pro.supportmax.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import pro.supportmax.access.Scope;
import pro.supportmax.channels.Edge;
import pro.supportmax.channels.EdgeJourney;
import pro.supportmax.channels.widget.Vouchers;
import pro.supportmax.kernel.Actor;
import pro.supportmax.knowledge.ArticleDraft;
import pro.supportmax.knowledge.Articles;
import pro.supportmax.knowledge.Knowledge;
import pro.supportmax.knowledge.Question;

/** A customer on a company's own page with the widget in it, in a real browser. */
@Tag("browser")
@EdgeJourney
class WidgetBrowserJourney {

    /** Runs every rule of axe in the page and its shadow trees, and brings back only what is grave. */
    private static final String GRAVE = """
            async () => (await axe.run({resultTypes: ['violations']})).violations
                .filter(rule => ['serious', 'critical'].includes(rule.impact))
                .map(rule => rule.id + ' ' + rule.nodes[0].html)""";

    private static Chromium chromium;
    private final Edge edge;
    private final Articles articles;
    private final Knowledge knowledge;
    private final Vouchers vouchers;
    private final JdbcClient jdbc;
    private HostSite site;
    private Chromium.Window window;

    WidgetBrowserJourney(Edge edge, Articles articles, Knowledge knowledge, Vouchers vouchers, JdbcClient jdbc) {
        this.edge = edge;
        this.articles = articles;
        this.knowledge = knowledge;
        this.vouchers = vouchers;
        this.jdbc = jdbc;
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
        site = HostSite.start(edge.address());
        window = chromium.open(ColorScheme.LIGHT, 1280);
        visit(window.page, "");
    }

    @AfterEach
    void close() {
        window.close();
        site.close();
    }

    private void visit(Page page, String attributes) {
        page.navigate(site.page(attributes));
        page.locator(".launcher").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
    }

    private void ask(String text) {
        ask(window.page, text);
    }

    private static void ask(Page page, String text) {
        page.locator(".write textarea").fill(text);
        page.keyboard().press("Enter");
    }

    private Locator said(String who) {
        return window.page.locator(".said." + who);
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);
    }

    private static LocatorAssertions.HasCountOptions forLong() {
        return new LocatorAssertions.HasCountOptions().setTimeout(20_000);
    }

    private long newestTicket() {
        return edge.administrator()
                .get("/api/v1/tickets?page%5Bsize%5D=1")
                .data()
                .path(0)
                .path("number")
                .asLong();
    }

    private void withAPerson() {
        window.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Talk to a person"))
                .click();
        assertThat(window.page.locator("p.aside"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
    }

    private void reply(long ticket, String name, String text) {
        var sent = edge.with(Scope.TICKETS_WRITE)
                .post(
                        "/api/v1/tickets/" + ticket + "/messages",
                        tools.jackson.databind.json.JsonMapper.shared()
                                .writeValueAsString(
                                        java.util.Map.of("kind", "outbound", "text", text, "author_name", name)));
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
    }

    @Test
    void anAnswerComesWithSourcesOnAPageWithAStrictPolicyAndRuinousStyles() {
        assertThat(window.page.locator(".write textarea")).isFocused();
        ask("How do I reset my password?");

        assertThat(said("ai").last().locator(".words")).containsText("Forgot password", patiently());
        var source = said("ai").last().locator("details").first();
        source.locator("summary").click();
        assertThat(source.locator(".quote")).isVisible();
        assertThat(source.locator("a")).hasAttribute("href", Pattern.compile(edge.address() + "/help/articles/.+"));
        assertThat(window.page.evaluate("getComputedStyle(document.querySelector('supportmax-widget').shadowRoot"
                        + ".querySelector('.words')).fontSize"))
                .isEqualTo("15px");
        assertThat(window.page.evaluate("window.heard").toString()).contains("ready", "Forgot password");
        assertThat(window.complaints()).isEmpty();
    }

    @Test
    void aPersonAnswersLiveUnderTheirNameAndIsReachableFromTheFirstTurn() {
        withAPerson();

        reply(newestTicket(), "Ada Okafor", "Hello, this is Ada. See https://example.org/a?b=1.");

        assertThat(said("mate").last().locator(".words")).containsText("this is Ada", patiently());
        assertThat(said("mate").last().locator(".name")).containsText("Ada Okafor");
        assertThat(said("mate").last().locator("a")).hasAttribute("href", "https://example.org/a?b=1");
        window.page.getByLabel("If you leave, we answer by e-mail.").fill("maya@example.org");
        window.page
                .getByText("Save", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(window.page.locator(".after")).containsText("maya@example.org");
        assertThat(window.complaints()).isEmpty();
    }

    @Test
    void aReloadKeepsTheHistoryAndAnUnreadAnswerCallsFromTheButton() {
        withAPerson();
        var ticket = newestTicket();
        window.page.keyboard().press("Escape");
        assertThat(window.page.locator(".launcher")).isFocused();
        reply(ticket, "Ada", "Are you still there?");
        assertThat(window.page.locator(".badge")).hasText("1");

        window.page.reload();

        assertThat(window.page.locator(".badge")).hasText(Pattern.compile("[1-9]"));
        window.page.locator(".launcher").click();
        assertThat(said("customer")).hasCount(1);
        assertThat(said("mate").locator(".words")).hasText("Are you still there?");
        assertThat(window.page.locator(".badge")).isHidden();
        assertThat(window.complaints()).isEmpty();
    }

    @Test
    void twoTabsShowTheSameConversationEachMessageOnce() {
        withAPerson();
        var other = window.tab();
        visit(other, "");
        assertThat(other.locator(".said.customer")).hasCount(1, forLong());

        ask("From the first tab");
        assertThat(other.locator(".said.customer")).hasCount(2, forLong());
        ask(other, "From the second tab");

        for (var page : List.of(window.page, other)) {
            assertThat(page.locator(".said.customer")).hasCount(3, forLong());
            assertThat(page.locator(".said.customer .words").last()).hasText("From the second tab");
            assertThat(page.locator(".waiting")).hasCount(0);
        }
        assertThat(window.complaints()).isEmpty();
    }

    @Test
    void whatIsWrittenOfflineIsKeptOverAReloadAndSentOnce() {
        withAPerson();
        var ticket = newestTicket();
        window.offline(true);
        assertThat(window.page.locator(".notice")).containsText("You are offline");
        ask("Written in a tunnel");
        ask("And another");
        assertThat(said("waiting")).hasCount(2);
        reply(ticket, "Ada", "Meanwhile");

        window.offline(false);

        assertThat(said("waiting")).hasCount(0, forLong());
        assertThat(said("mate")).hasCount(1, forLong());
        assertThat(said("customer")).hasCount(3);
        window.page.reload();
        window.page.locator(".launcher").click();
        assertThat(said("customer")).hasCount(3, forLong());
        assertThat(said("mate")).hasCount(1);
        assertThat(customersWords(ticket))
                .containsExactly("I would like to talk to a person.", "Written in a tunnel", "And another");
    }

    @Test
    void aMessageWhoseReceiptWasLostIsNotSentTwiceAndADraftSurvives() {
        window.page.route("**/widget/v1/chat/messages", route -> {
            route.fetch();
            route.abort();
        });
        ask("Did this arrive?");
        assertThat(window.page.locator(".notice")).isVisible();
        window.page.unroute("**/widget/v1/chat/messages");
        window.page.locator(".write textarea").fill("Half a thought");

        window.page.reload();
        window.page.locator(".launcher").click();

        assertThat(said("waiting")).hasCount(0, forLong());
        assertThat(said("customer")).hasCount(1);
        assertThat(customersWords(newestTicket())).containsExactly("Did this arrive?");
        assertThat(window.page.locator(".write textarea")).hasValue("Half a thought");
    }

    private List<String> customersWords(long ticket) {
        return edge.administrator()
                .get("/api/v1/tickets/" + ticket + "/messages")
                .data()
                .valueStream()
                .filter(message -> message.path("kind").asString().equals("inbound"))
                .map(message -> message.path("text").asString())
                .toList();
    }

    @Test
    void aSolvedConversationAsksHowItWent() {
        withAPerson();
        var ticket = newestTicket();
        edge.administrator().patch("/api/v1/tickets/" + ticket, "{\"status\":\"solved\"}");

        window.page
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("4: Satisfied"))
                .click();
        window.page.locator(".card textarea").fill("Friendly");
        window.page.getByText("Send rating").click();

        assertThat(window.page.locator(".after")).containsText("Thank you");
        var kept = edge.administrator()
                .get("/api/v1/tickets/" + ticket + "/satisfaction")
                .data();
        assertThat(kept.path("rating").asInt()).isEqualTo(4);
        assertThat(kept.path("comment").asString()).isEqualTo("Friendly");
        assertThat(window.complaints()).isEmpty();
    }

    @Test
    void filesGoWithMessagesAndWhatIsRefusedSaysWhy() {
        var picker = window.page.locator("input[type=file]");
        picker.setInputFiles(new FilePayload("error log.txt", "text/plain", "line 1".getBytes(StandardCharsets.UTF_8)));
        assertThat(window.page.locator(".chip")).containsText("error log.txt");
        assertThat(window.page.locator(".chip progress")).hasCount(0);
        ask("See the log");
        var file = said("customer").last().locator(".files button");
        assertThat(file).containsText("error log.txt");
        var download = window.page.waitForDownload(file::click);
        assertThat(download.suggestedFilename()).isEqualTo("error log.txt");

        picker.setInputFiles(new FilePayload("setup.exe", "application/octet-stream", new byte[] {'M', 'Z'}));
        assertThat(window.page.locator(".chip .bad")).isVisible();
        window.page.getByLabel("Remove: setup.exe").click();
        assertThat(window.page.locator(".chip")).hasCount(0);
        window.expect("422");
        assertThat(window.complaints()).isEmpty();
    }

    @Test
    void hostileNamesAndTextsStayText() {
        var hostile = List.of(
                "<script>window.pwned=1</script>",
                "<img src=x onerror=window.pwned=1>",
                "<svg onload=window.pwned=1>",
                "\"><iframe srcdoc='<script>parent.pwned=1</script>'>",
                "javascript:window.pwned=1",
                "https://example.org/\" onmouseover=\"window.pwned=1",
                "<a href=\"javascript:window.pwned=1\">x</a>",
                "{{constructor.constructor('window.pwned=1')()}}",
                "data:text/html,<script>window.pwned=1</script>");
        withAPerson();
        var ticket = newestTicket();
        for (var text : hostile) {
            ask(text);
            reply(ticket, text, text);
        }
        assertThat(said("mate")).hasCount(hostile.size(), forLong());
        assertThat(said("customer")).hasCount(hostile.size() + 1, forLong());
        window.page.reload();
        window.page.locator(".launcher").click();
        assertThat(said("mate")).hasCount(hostile.size(), forLong());

        assertThat(said("mate").locator(".words").first()).hasText("<script>window.pwned=1</script>");
        assertThat(window.page
                        .locator("supportmax-widget")
                        .locator("script, img, iframe, [onerror], [onload], [onmouseover]"))
                .hasCount(0);
        assertThat(window.page.evaluate("[...document.querySelector('supportmax-widget').shadowRoot"
                        + ".querySelectorAll('a')].every(a => /^(https?|mailto):/.test(a.href))"))
                .isEqualTo(true);
        assertThat(window.page.evaluate("window.pwned === undefined")).isEqualTo(true);
        assertThat(window.complaints()).isEmpty();
    }

    @Test
    void aCustomerWhoSignsInSeesTheirOwnConversationsAndNobodyDoesAfterwards() {
        prove("cus-browser-1");
        ask("My invoice is wrong");
        assertThat(said("customer")).hasCount(1);
        assertThat(window.page.locator(".waiting")).hasCount(0, forLong());

        window.page.evaluate("SupportMax.reset()");
        window.page.locator(".launcher").click();
        assertThat(said("customer")).hasCount(0);
        prove("cus-browser-1");
        assertThat(said("customer").locator(".words")).hasText("My invoice is wrong");
        assertThat(window.page.evaluate("SupportMax.setUser({token: 'forged'})"))
                .isEqualTo(false);
        assertThat(window.page.evaluate("window.heard").toString()).contains("identity_malformed");
        window.expect("401");
        assertThat(window.complaints()).isEmpty();
    }

    private void prove(String customer) {
        var token = vouchers.token("chat", customer, Actor.system("test"));
        assertThat(window.page.evaluate("token => SupportMax.setUser({token})", token))
                .isEqualTo(true);
    }

    @Test
    void earlierConversationsAreListedAndANewOneBegins() {
        ask("The first matter");
        assertThat(window.page.locator(".waiting")).hasCount(0, forLong());
        window.page.getByLabel("Conversations").click();
        window.page.getByText("New conversation").click();
        ask("The second matter");
        assertThat(window.page.locator(".waiting")).hasCount(0, forLong());
        assertThat(said("customer")).hasCount(1);

        window.page.getByLabel("Conversations").click();
        assertThat(window.page.locator(".row[data-ticket]")).hasCount(2);
        window.page
                .locator(".row[data-ticket]")
                .filter(new Locator.FilterOptions().setHasText("The first"))
                .click();

        assertThat(said("customer").locator(".words")).hasText("The first matter");
    }

    @Test
    void theWordsFollowThePageOrTheBrowserAndChangeOnDemand() {
        for (var locale : List.of("de:Senden", "fr:Envoyer", "es:Enviar", "pt:Enviar", "en:Send")) {
            window.page.evaluate("locale => SupportMax.setLocale(locale)", locale.substring(0, 2));
            assertThat(window.page.locator(".send")).hasAttribute("aria-label", locale.substring(3));
            assertThat(window.page.locator(".panel")).hasAttribute("lang", locale.substring(0, 2));
        }
        visit(window.page, "data-locale=\"de\" data-side=\"left\" data-launcher=\"Hilfe\"");
        assertThat(window.page.locator(".launcher")).containsText("Hilfe");
        assertThat(window.page.locator(".welcome")).containsText("Was können wir für Sie tun?");
    }

    @Test
    void aPageThatMayNotEmbedItHearsWhy() {
        var said = new java.util.ArrayList<String>();
        window.page.onConsoleMessage(message -> said.add(message.text()));
        window.page.navigate(site.page("").replace("localhost", "other.localhost"));

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> window.page.evaluate("1 + 1").equals(2)
                        && said.stream().anyMatch(text -> text.contains("origin_not_allowed")));
        assertThat(String.join("\n", said)).contains("allowed_origins", "other.localhost");
        assertThat(window.page.locator(".launcher")).hasCount(0);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everybodyCanUseItInBothThemesAndOnATelephone(ColorScheme theme) {
        for (var width : List.of(1280, 390)) {
            try (var own = chromium.open(theme, width)) {
                own.page.navigate(site.page("data-theme=\"" + theme.name().toLowerCase(java.util.Locale.ROOT) + "\""));
                // The page's own ruinous styles are no concern of the widget's.
                own.page.evaluate("document.querySelector('link[rel=stylesheet]').remove()");
                own.page.locator(".launcher").click();
                check(own.page);
                ask(own.page, "How do I reset my password?");
                assertThat(own.page.locator(".said.ai .words")).containsText("Forgot password", patiently());
                own.page.locator("summary").first().click();
                check(own.page);
                var ticket = newestTicket();
                edge.administrator().patch("/api/v1/tickets/" + ticket, "{\"status\":\"solved\"}");
                own.page.getByRole(AriaRole.RADIO).first().click();
                check(own.page);
                own.page.getByLabel("Conversations").click();
                check(own.page);
                assertThat(own.complaints()).isEmpty();
            }
        }
    }

    @Test
    void theDemoCompanysPageShowsItAtWork() {
        var before =
                jdbc.sql("select stage from demo.company").query(String.class).single();
        jdbc.sql("update demo.company set stage = 'LOADED'").update();
        try {
            for (var width : List.of(1280, 390)) {
                try (var own = chromium.open(ColorScheme.DARK, width)) {
                    own.page.navigate(edge.address() + "/demo-site");
                    own.page.getByLabel("Language").selectOption("de");
                    own.page.getByLabel("Theme").selectOption("light");
                    own.page.getByText("Sign in as this customer").click();
                    assertThat(own.page.locator("#who")).containsText("You are signed in as");
                    assertThat(own.page.locator(".panel")).hasAttribute("lang", "de");
                    check(own.page);
                    own.page.keyboard().press("Escape");
                    own.page.getByText("Sign out").click();
                    assertThat(own.page.locator("#who")).containsText("not signed in");
                    check(own.page);
                    assertThat(own.complaints()).isEmpty();
                }
            }
        } finally {
            jdbc.sql("update demo.company set stage = ?").param(before).update();
        }
    }

    private static void check(Page page) {
        page.evaluate("document.documentElement.setAttribute('lang', 'en')");
        page.evaluate(AxeBuilder.getAxeScript());
        assertThat(page.evaluate(GRAVE)).isEqualTo(List.of());
        assertThat(page.evaluate("""
                [...document.querySelector('supportmax-widget').shadowRoot.querySelectorAll('button, summary')]
                    .filter(each => each.offsetParent && (each.offsetHeight < 44 || each.offsetWidth < 44))
                    .map(each => each.outerHTML)""")).isEqualTo(List.of());
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isEqualTo(0);
    }
}
