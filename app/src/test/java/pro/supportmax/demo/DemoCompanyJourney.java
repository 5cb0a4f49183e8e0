package pro.supportmax.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import pro.supportmax.Ledgers;
import pro.supportmax.customers.Customers;
import pro.supportmax.customers.Identity;
import pro.supportmax.demo.Progress.Stage;
import pro.supportmax.desk.Desk;
import pro.supportmax.desk.InboundMessage;
import pro.supportmax.knowledge.Articles;
import pro.supportmax.tickets.Message;
import pro.supportmax.tickets.Signboard;
import pro.supportmax.tickets.Teams;
import pro.supportmax.tickets.Tickets;
import pro.supportmax.tickets.View;
import pro.supportmax.triage.Triage;

/** A first start on an empty ledger, and the starts after it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "supportmax.demo.enabled=true")
@ContextConfiguration(initializers = Ledgers.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DemoCompanyJourney {

    private final DemoCompany company;
    private final Progress progress;
    private final DemoFiles files;
    private final Articles articles;
    private final Customers customers;
    private final Tickets tickets;
    private final JdbcClient sql;

    DemoCompanyJourney(
            DemoCompany company,
            Progress progress,
            DemoFiles files,
            Articles articles,
            Customers customers,
            Tickets tickets,
            JdbcClient sql) {
        this.company = company;
        this.progress = progress;
        this.files = files;
        this.articles = articles;
        this.customers = customers;
        this.tickets = tickets;
        this.sql = sql;
    }

    @BeforeEach
    @AfterEach
    void waitUntilItHasMovedIn() {
        await().atMost(Duration.ofSeconds(60)).until(() -> progress.stage() != Stage.LOADING);
    }

    @Test
    void everythingIsThereAfterTheFirstStart() {
        var published = articles.categories().stream()
                .mapToInt(category -> category.articles())
                .sum();

        assertThat(progress.stage()).isEqualTo(Stage.LOADED);
        assertThat(published).isEqualTo(files.articles().size()).isGreaterThanOrEqualTo(120);
        assertThat(customers.organisations()).hasSizeGreaterThanOrEqualTo(25);
        assertThat(customers.list(null, null, 100).items()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(tickets.counts("nobody@example.org").get(View.ALL)).isGreaterThanOrEqualTo(60);
        assertThat(customers.records("org-nordlicht")).isNotEmpty();
    }

    @Test
    void pagesAndAnswersCarryItsName(@Autowired Desk desk, @Autowired Signboard signboard, @LocalServerPort int port)
            throws Exception {
        try (var browser = HttpClient.newHttpClient()) {
            var help = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/help"))
                    .build();
            assertThat(browser.send(help, BodyHandlers.ofString()).body())
                    .contains(signboard.company().orElseThrow())
                    .contains(files.word("company.yaml", "company"));
        }
        var maya = new Identity(null, "maya@example.org", "Maya");
        var ticket = desk.receive(new InboundMessage("api", maya, "I want a person", null, null, null, null))
                .ticket();
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(tickets.messages(ticket))
                        .extracting(Message::authorName)
                        .contains(files.word("company.yaml", "assistant")));
    }

    @Test
    void itsPageEmbedsTheWidgetAndVouchesForItsOwnCustomersOnly(@LocalServerPort int port) throws Exception {
        try (var browser = HttpClient.newHttpClient()) {
            var page = get(browser, port, "/demo-site");
            assertThat(page.body())
                    .contains(files.word("company.yaml", "company"), "/widget.js", files.word("site.yaml", "tagline"));
            var customer = files.nodes("site.yaml", "customers").getFirst().asString();
            var token = get(browser, port, "/demo-site/token?customer=" + customer);
            assertThat(token.statusCode()).isEqualTo(200);
            assertThat(token.headers().firstValue("Cache-Control")).hasValue("no-store");
            var session = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/widget/v1/chat/session"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(token.body()))
                    .build();
            assertThat(browser.send(session, BodyHandlers.ofString()).body()).contains("\"customer\":true");
            assertThat(get(browser, port, "/demo-site/token?customer=somebody-else")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    private static HttpResponse<String> get(HttpClient browser, int port, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return browser.send(request, BodyHandlers.ofString());
    }

    @Test
    void everyDomainHasATeamThatTakesIt(@Autowired Triage triage, @Autowired Teams teams) {
        assertThat(triage.domains())
                .allSatisfy(domain -> assertThat(
                                teams.team(domain.team()).orElseThrow().domains())
                        .contains(domain.id()));
    }

    @Test
    void theNextStartChangesNothing() {
        var before = fingerprint();

        company.welcome();

        assertThat(progress.stage()).isEqualTo(Stage.LOADED);
        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void aStartAfterAKillGoesOnAndDoublesNothing() {
        var before = fingerprint();
        progress.enter(Stage.LOADING);

        company.welcome();
        waitUntilItHasMovedIn();

        assertThat(progress.stage()).isEqualTo(Stage.LOADED);
        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void aLedgerThatIsSomebodysOwnStaysSo() {
        sql.sql("delete from demo.company").update();

        company.welcome();

        assertThat(progress.stage()).isEqualTo(Stage.DECLINED);
        progress.enter(Stage.LOADED);
    }

    /** Counts of all that it brings. */
    private String fingerprint() {
        return sql.sql("""
                select (select count(*) from knowledge.revision) || ' ' || (select count(*) from customers.customer)
                    || ' ' || (select count(*) from customers.account_record) || ' ' || (select count(*) from tickets.ticket)
                    || ' ' || (select count(*) from tickets.message)
                """).query(String.class).single();
    }
}
