package pro.supportmax.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import pro.supportmax.channels.Edge;

/** The machine's own Chromium, driven by Playwright; nothing is downloaded. */
final class Chromium implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox")));
    }

    /** Skips the test where no Chromium is installed, and says so. */
    static Chromium launch() {
        var found = installed();
        Assumptions.assumeTrue(
                found.isPresent(),
                "No Chromium is installed: `apt-get install chromium` lets the browser journeys run");
        return new Chromium(found.orElseThrow());
    }

    private static Optional<Path> installed() {
        var path = Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of);
        return path.flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                        .map(folder::resolve))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A window of its own, with cookies and an address of its own. */
    Window open(Edge edge, ColorScheme theme, int width) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(edge.address())
                .setExtraHTTPHeaders(Map.of(Edge.FROM, edge.newAddress()))
                .setColorScheme(theme)
                .setViewportSize(width, 900));
        context.setDefaultTimeout(15_000);
        return new Window(context);
    }

    /** A window that adds no headers, for pages of other origins. */
    Window open(ColorScheme theme, int width) {
        var context = browser.newContext(
                new Browser.NewContextOptions().setColorScheme(theme).setViewportSize(width, 900));
        context.setDefaultTimeout(15_000);
        return new Window(context);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** One window, and everything that the browser complained about in it. */
    static final class Window implements AutoCloseable {

        private final BrowserContext context;
        private final List<String> complaints = new ArrayList<>();
        final Page page;

        Window(BrowserContext context) {
            this.context = context;
            page = context.newPage();
            page.onConsoleMessage(said -> {
                if (said.type().equals("error") || said.type().equals("warning")) {
                    complaints.add(said.text() + " at " + page.url());
                }
            });
            page.onPageError(error -> complaints.add(error + " at " + page.url()));
        }

        /** The same cookies, another tab. */
        Page tab() {
            return context.newPage();
        }

        void offline(boolean wanted) {
            context.setOffline(wanted);
        }

        List<String> complaints() {
            return List.copyOf(complaints);
        }

        /** What a test provokes is no complaint. */
        void expect(String part) {
            complaints.removeIf(complaint -> complaint.contains(part));
        }

        void signIn(String key) {
            page.navigate("/sign-in");
            page.getByLabel("Access key").fill(key);
            page.locator("button[type=submit]").click();
            page.waitForURL("**/");
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
