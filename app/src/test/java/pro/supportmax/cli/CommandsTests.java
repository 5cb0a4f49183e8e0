package pro.supportmax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands against a stand-in for the running product. */
class CommandsTests {

    private static final String ANSWERED = """
            {"data": {"outcome": "answered", "confidence": 0.934, "text": "1. Open Settings.\\n2. Choose Export.",
             "citations": [{"article": "export", "title": "Export a dashboard", "url": "/help/articles/export#steps",
                            "quote": "Open Settings.", "score": 0.8},
                           {"article": "export", "title": "Export a dashboard", "url": "/help/articles/export#steps",
                            "quote": "Choose Export.", "score": 0.7}]}}""";

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final StringWriter out = new StringWriter();

    @TempDir
    private Path folder;

    private HttpServer product;
    private String reply = "{}";
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        product = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        product.createContext("/", exchange -> {
            var body = exchange.getRequestBody().readAllBytes();
            heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + (body.length < 200 ? new String(body, StandardCharsets.UTF_8) : body.length));
            var bytes = reply.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        product.start();
        Address.write(folder, "http://localhost:" + product.getAddress().getPort());
        Files.writeString(folder.resolve("admin.token"), "smx_key\n");
    }

    @AfterEach
    void stop() {
        product.stop(0);
    }

    @Test
    void anAnswerIsPrintedWithItsSources() {
        reply = ANSWERED;

        assertThat(run("ask", "how", "do", "I", "export?")).isZero();

        assertThat(heard)
                .singleElement()
                .asString()
                .startsWith("POST /api/v1/ask Bearer smx_key")
                .contains("{\"question\":\"how do I export?\"}");
        assertThat(out.toString())
                .containsSubsequence(
                        "1. Open Settings.",
                        "2. Choose Export.",
                        "Sources",
                        "1. Export a dashboard",
                        "/help/articles/export#steps",
                        "Answered, 93 % sure.")
                .doesNotContain("  2. Export a dashboard");
    }

    @Test
    void whatIsNotAnsweredHasAnExitCodeOfItsOwn() {
        reply = "{\"data\": {\"outcome\": \"abstained\", \"text\": \"\", \"confidence\": 0.1, \"citations\": []}}";
        assertThat(run("ask", "who am I?")).isEqualTo(3);
        assertThat(out.toString()).contains("Not answered: the articles do not say.");

        reply = reply.replace("abstained", "escalated");
        assertThat(run("ask", "who am I?")).isEqualTo(3);
        assertThat(out.toString()).contains("a person would take over");
    }

    @Test
    void rawAnswersAreWhatTheApiSays() {
        reply = ANSWERED;

        run("ask", "--json", "how?");

        assertThat(out.toString()).contains("\"outcome\" : \"answered\"");
    }

    @Test
    void aStoppedProductIsNoAnswer() {
        product.stop(0);

        assertThat(run("ask", "how?")).isEqualTo(2);
        assertThat(out.toString()).contains("does not run with the data folder", "./supportmax start");
    }

    @Test
    void aRefusalIsToldInItsOwnWords() {
        status = 429;
        reply = "{\"title\": \"Too many requests\", \"detail\": \"Try again in 3 seconds.\"}";

        assertThat(run("ask", "how?")).isEqualTo(1);
        assertThat(out.toString()).contains("refused (429): Try again in 3 seconds.");
    }

    @Test
    void aFolderIsImportedInParcels() throws IOException {
        var articles = Files.createDirectories(folder.resolve("articles/billing"));
        for (var number : IntStream.rangeClosed(1, 45).toArray()) {
            Files.writeString(articles.resolve(number + ".md"), "# " + number);
        }
        Files.writeString(articles.resolve("notes.txt"), "no article");
        reply = "{\"data\": {\"added\": 3, \"changed\": 2, \"unchanged\": 1,"
                + " \"refused\": [{\"file\": \"a.md\", \"why\": \"it has no title\"}]}}";

        assertThat(run("import", folder.resolve("articles").toString())).isEqualTo(2);

        assertThat(heard).hasSize(3).allSatisfy(call -> assertThat(call).startsWith("POST /api/v1/articles/import"));
        assertThat(out.toString())
                .contains("refused  a.md: it has no title", "9 added, 6 changed, 3 unchanged, 3 refused.");
    }

    @Test
    void whatIsNoArticleIsSentAsItIsAndItsReportPrinted() throws IOException {
        var mbox =
                Files.writeString(folder.resolve("all.mbox"), "From a@b Mon Jan  5 09:00:00 2026\nFrom: a@b\n\nHi\n");
        reply = "{\"data\": {\"id\": \"i1\", \"state\": \"done\", \"done\": 5, \"total\": 5, \"counts\": {\"ticket\":"
                + " {\"added\": 2, \"changed\": 0, \"already_there\": 3, \"refused\": 1}}, \"refused\":"
                + " [{\"file\": \"all.mbox\", \"position\": 7, \"id\": \"x@y\", \"why\": \"it has no header\"}]}}";

        assertThat(run("import", mbox.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("--own support@example.com");
        assertThat(run("import", mbox.toString(), "--own", "@b", "--dry-run")).isEqualTo(2);

        assertThat(heard.getFirst())
                .startsWith("POST /api/v1/imports?kind=mail&dry_run=true&name=all.mbox&own=%40b ")
                .endsWith("Hi\n");
        assertThat(heard.get(1)).startsWith("GET /api/v1/imports/i1");
        assertThat(out.toString())
                .contains("for mail.", "refused  all.mbox:7 [x@y]: it has no header", "A dry run")
                .containsPattern("tickets +2 +0 +3 +1");
    }

    @Test
    void anExportGoesOnWhereItWas() throws IOException {
        var export = folder.resolve("export");
        reply =
                "{\"data\": [{\"id\": 1, \"comments\": [{\"attachments\": [{\"id\": \"f1\", \"file_name\": \"a.txt\"}]}]}],"
                        + " \"meta\": {\"has_more\": false, \"after_cursor\": \"c1\"}}";

        assertThat(run("export", export.toString())).isZero();
        assertThat(Files.readAllLines(export.resolve("users.ndjson"))).hasSize(1);
        assertThat(export.resolve("attachments/f1-a.txt")).exists();

        Files.writeString(export.resolve("tickets.ndjson"), "half a li", StandardOpenOption.APPEND);
        heard.clear();
        assertThat(run("export", export.toString())).isZero();
        assertThat(Files.readAllLines(export.resolve("users.ndjson"))).hasSize(1);
        assertThat(Files.readAllLines(export.resolve("tickets.ndjson")))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).startsWith("{\"id\":1"));
        assertThat(heard).anySatisfy(call -> assertThat(call).contains("exports/tickets", "page%5Bafter%5D=c1"));
        assertThat(heard).noneSatisfy(call -> assertThat(call).contains("attachments"));

        assertThat(run("export", export.toString(), "--zendesk")).isEqualTo(1);
        assertThat(out.toString()).contains("without --zendesk. Choose another folder.");
    }

    @Test
    void aParcelHoldsItsFilesByTheirPlace() throws IOException {
        Files.createDirectories(folder.resolve("articles/billing"));
        Files.writeString(folder.resolve("articles/billing/a.md"), "# A");

        var parcel = Parcel.of(folder.resolve("articles")).getFirst();

        assertThat(parcel.files()).isEqualTo(1);
        assertThat(new String(parcel.zip(), StandardCharsets.ISO_8859_1)).contains("billing/a.md");
        assertThat(Parcel.of(folder.resolve("articles/billing/a.md")).getFirst().files())
                .isEqualTo(1);
    }

    @Test
    void aBrokenAuditTrailIsAFailure() {
        reply = "{\"data\": {\"intact\": true, \"entries\": 559, \"unsealed\": 2}}";
        assertThat(run("audit", "verify")).isZero();
        assertThat(out.toString()).contains("intact: 559 entries, 2 of them not yet chained");

        reply = "{\"data\": {\"intact\": false, \"broken_at\": 17, \"why\": \"its hash does not fit\"}}";
        assertThat(run("audit", "verify")).isEqualTo(1);
        assertThat(out.toString()).contains("broken at entry 17: its hash does not fit");
    }

    @Test
    void misuseIsExplained() {
        assertThat(run("ask")).isEqualTo(64);
        assertThat(run("ask", "--loud", "x")).isEqualTo(64);
        assertThat(run("import", folder.resolve("nothing").toString())).isEqualTo(1);
        assertThat(out.toString()).contains("Missing required parameter: 'QUESTION", "There is no " + folder);
    }

    private int run(String... arguments) {
        var all = new java.util.ArrayList<>(List.of(arguments));
        all.add(arguments[0].equals("audit") ? 2 : 1, "--data=" + folder);
        var terminal = new PrintWriter(out, true);
        return Commands.run(terminal, terminal, all.toArray(String[]::new));
    }
}
