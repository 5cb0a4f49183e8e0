package pro.supportmax.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
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
import pro.supportmax.tickets.InboxHealth;

/** Mail in the console: what came with it, how it looked, and that it cannot do anything. */
@Tag("browser")
@EdgeJourney
class MailJourney {

    private static Chromium chromium;
    private final Edge edge;
    private final InboxHealth health;
    private final Clock clock;
    private final AtomicInteger tracked = new AtomicInteger();
    private HttpServer elsewhere;
    private Chromium.Window window;

    @SuppressWarnings("NullAway.Init") // set up before each test
    MailJourney(Edge edge, InboxHealth health, Clock clock) {
        this.edge = edge;
        this.health = health;
        this.clock = clock;
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
    void open() throws IOException {
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            tracked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        elsewhere.start();
        window = chromium.open(edge, ColorScheme.LIGHT, 1440);
        window.signIn(edge.key(Scope.ADMIN));
    }

    @AfterEach
    void close() {
        window.close();
        elsewhere.stop(0);
    }

    private long take(String html) {
        var raw = """
                Message-ID: <look%d@customer.example>
                From: Lou <lou@customer.example>
                To: support@lumen.example
                Subject: How it looks
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=cut

                --cut
                Content-Type: text/html; charset=utf-8

                %s
                --cut
                Content-Type: text/plain; name="log.txt"
                Content-Disposition: attachment; filename="log.txt"

                line one
                --cut--
                """.formatted(html.hashCode(), html);
        var taken = edge.administrator()
                .post("/api/v1/inboxes/email/mail", raw.replace("\n", "\r\n").getBytes(UTF_8), "message/rfc822");
        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
        return taken.data().path("ticket").asLong();
    }

    @Test
    void aMailShowsAsItWasSentAndNothingInItRunsOrLoads() {
        var there = "http://127.0.0.1:" + elsewhere.getAddress().getPort();
        var ticket = take("<p style='color:green' onclick='parent.hacked=1'>Kettle words</p><img src='" + there
                + "/pixel.png'>"
                + "<script>parent.hacked=1</script><iframe src='" + there + "/frame'></iframe>"
                + "<a href='javascript:parent.hacked=1'>bad</a><a href='https://good.example/'>good</a>"
                + "<form action='" + there + "/form'><input name='password'></form>"
                + "<link rel='stylesheet' href='" + there + "/style.css'><meta http-equiv='refresh' content='0;url="
                + there + "'>"
                + "<svg onload='parent.hacked=1'></svg><style>body{background:url(" + there + "/bg.png)}</style>");
        window.page.navigate("/tickets/" + ticket);
        assertThat(window.page.locator(".files a")).containsText("log.txt");
        window.page.locator(".whole-mail summary").click();
        var mail = window.page.frameLocator(".mail-frame");
        assertThat(mail.getByText("Kettle words")).isVisible();
        assertThat(mail.locator("script, iframe, form, input, link, meta[http-equiv], svg, [onclick], [onload]"))
                .hasCount(0);
        assertThat(mail.locator("a[href^=javascript]")).hasCount(0);
        assertThat(window.page.evaluate("window.hacked")).isNull();
        assertThat(tracked).hasValue(0);
        window.page.getByText("Show pictures from elsewhere").click();
        Awaitility.await().untilAsserted(() -> assertThat(tracked).hasValue(1));
    }

    @Test
    void aFileIsSavedAndNotShown() throws IOException {
        var ticket = take("<p>With a file</p>");
        window.page.navigate("/tickets/" + ticket);
        var saved = window.page.waitForDownload(
                () -> window.page.locator(".files a").first().click());
        assertThat(saved.suggestedFilename()).isEqualTo("log.txt");
        assertThat(Path.of(saved.path().toUri())).content().contains("line one");
    }

    @Test
    void aMailboxThatHasStoppedIsToldOnEveryPage() {
        health.fails("email", "mail in", "The mail server does not answer at that host and port.", clock.instant());
        try {
            Awaitility.await().until(() -> {
                window.page.navigate("/");
                return window.page.locator("#troubles").innerText().contains("incoming mail");
            });
            for (var page : new String[] {"/", "/articles", "/system"}) {
                window.page.navigate(page);
                assertThat(window.page.locator("#troubles"))
                        .containsText("The inbox email has trouble with incoming mail");
                assertThat(window.page.locator("#troubles")).containsText("does not answer");
            }
        } finally {
            health.forget("email", "mail in");
        }
    }
}
