package pro.supportmax.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static pro.supportmax.channels.ProblemAssert.isProblem;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import pro.supportmax.access.Scope;
import tools.jackson.databind.JsonNode;

/** Imports and exports over HTTP. */
@EdgeJourney
class ImportsJourney {

    private static final String IMPORTS = "/api/v1/imports";

    private final Edge edge;

    ImportsJourney(Edge edge) {
        this.edge = edge;
    }

    @Test
    void anUploadIsRecognisedWorkedOnAndReported() {
        var me = edge.administrator();
        var sent = me.post(
                IMPORTS + "?name=people.csv", bytes("email,name\nlotte@import.example,Lotte\nnone,None\n"), "text/csv");

        assertThat(sent.status()).as(sent.body()).isEqualTo(202);
        var done = end(me, sent.data().path("id").asString());

        assertThat(done.path("state").asString()).isEqualTo("done");
        assertThat(done.path("kind").asString()).isEqualTo("customers");
        assertThat(done.path("counts").path("customer").path("added").asInt()).isEqualTo(1);
        assertThat(done.path("refused").get(0).path("position").asInt()).isEqualTo(3);
        assertThat(me.get("/api/v1/customers?q=lotte").body()).contains("lotte@import.example");
        assertThat(me.get(IMPORTS).data().toString()).contains(done.path("id").asString());
    }

    @Test
    void whatIsExportedNamesWhatWasImported() {
        var me = edge.administrator();
        var mail =
                "From x@y Mon Jan  5 09:00:00 2026\nFrom: pia@import.example\nTo: help@own.example\nSubject: Export me\n"
                        + "Date: Mon, 5 Jan 2026 09:00:00 +0000\nMessage-ID: <e1@import.example>\n\nHello\n";
        var sent = me.post(IMPORTS + "?name=a.mbox&own=help@own.example", bytes(mail), "application/octet-stream");
        end(me, sent.data().path("id").asString());

        var tickets = me.get("/api/v1/exports/tickets?page[size]=100");

        assertThat(tickets.body()).contains("\"subject\":\"Export me\"", "\"public\":true", "supportmax");
        assertThat(users(me)).contains("pia@import.example").doesNotContain("supportmax");
        isProblem(me.get("/api/v1/exports/secrets"), 422);
    }

    /** All pages of customers and teammates. */
    private static String users(Edge.As me) {
        var all = new StringBuilder();
        for (var after = ""; ; ) {
            var page = me.get("/api/v1/exports/users?plain=true&page[size]=100" + after);
            all.append(page.body());
            if (!page.json().path("meta").path("has_more").asBoolean()) {
                return all.toString();
            }
            after = "&page[after]="
                    + page.json().path("meta").path("after_cursor").asString();
        }
    }

    @Test
    void wrongWishesAreExplained() {
        var me = edge.administrator();

        var reply = me.post(IMPORTS + "?kind=music", bytes("x"), "application/octet-stream");
        isProblem(reply, 422);
        assertThat(reply.body()).contains("articles, customers, mail, zendesk");
        isProblem(me.post(IMPORTS + "?own=nobody", bytes("x"), "application/octet-stream"), 422);
        isProblem(me.get(IMPORTS + "/0198c0de-0000-7000-8000-000000000000"), 404);
    }

    @Test
    void onlyAdministratorsImportAndExport() {
        var other = edge.with(Scope.TICKETS_READ, Scope.TICKETS_WRITE, Scope.CUSTOMERS_WRITE, Scope.ARTICLES_WRITE);
        isProblem(other.post(IMPORTS, bytes("x"), "application/octet-stream"), 403);
        isProblem(other.get(IMPORTS), 403);
        isProblem(other.get("/api/v1/exports/tickets"), 403);
        isProblem(edge.stranger().get("/api/v1/exports/tickets"), 401);
    }

    private static JsonNode end(Edge.As me, String id) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> me.get(IMPORTS + "/" + id).data(),
                        seen -> !seen.path("ended_at").isNull());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
