package pro.supportmax.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static pro.supportmax.channels.ProblemAssert.isProblem;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import pro.supportmax.access.Scope;

/** Articles, customers, inboxes, turns, the audit trail, keys. */
@EdgeJourney
class ResourcesJourney {

    private final Edge edge;

    ResourcesJourney(Edge edge) {
        this.edge = edge;
    }

    @Test
    void anArticleIsWrittenPublishedListedAndArchived() {
        var me = edge.with(Scope.ARTICLES_READ, Scope.ARTICLES_WRITE);
        var put = me.put(
                "/api/v1/articles/boil-water",
                "{\"title\":\"Boil water\",\"category\":\"Kitchen\",\"markdown\":\"Use a kettle.\"}");
        assertThat(put.status()).as(put.body()).isEqualTo(200);
        assertThat(put.data().path("status").asString()).isEqualTo("draft");
        assertThat(put.data().path("revision").asInt()).isEqualTo(1);
        assertThat(me.post("/api/v1/articles/boil-water/publish", "")
                        .data()
                        .path("status")
                        .asString())
                .isEqualTo("published");
        var listed = me.get("/api/v1/articles?q=kettle&status=published");
        assertThat(listed.data().findValuesAsString("slug")).containsExactly("boil-water");
        assertThat(listed.data().path(0).path("markdown").isNull()).isTrue();
        var tag = me.get("/api/v1/articles/boil-water").header("ETag");
        var cooler = "{\"title\":\"Boil water\",\"markdown\":\"Use a pot.\"}";
        assertThat(me.put("/api/v1/articles/boil-water", cooler, "If-Match", tag)
                        .status())
                .isEqualTo(200);
        isProblem(me.put("/api/v1/articles/boil-water", cooler, "If-Match", tag), 412, "stale", "");
        isProblem(me.put("/api/v1/articles/not-there-yet", cooler, "If-Match", tag), 412, "stale", "");
        assertThat(me.delete("/api/v1/articles/boil-water").status()).isEqualTo(204);
        assertThat(me.get("/api/v1/articles/boil-water").data().path("status").asString())
                .isEqualTo("archived");
        isProblem(me.get("/api/v1/articles/none"), 404);
        isProblem(me.put("/api/v1/articles/Not%20A%20Slug", "{\"title\":\"x\",\"markdown\":\"y\"}"), 422);
        isProblem(me.put("/api/v1/articles/x", "{\"title\":\"x\",\"markdown\":\"y\",\"status\":\"gone\"}"), 422);
    }

    @Test
    void anImportTellsWhatItRefusedAndWhy() throws IOException {
        var me = edge.with(Scope.ARTICLES_WRITE, Scope.ARTICLES_READ);
        var zip = zip(Map.of(
                "good.md", "---\ntitle: Good article\n---\nText.",
                "bad.md", "---\ntitle: [\n---\nText.",
                "../../evil.md", "---\ntitle: Evil\n---\nText."));
        var report = me.post("/api/v1/articles/import", zip, "application/zip");
        assertThat(report.status()).as(report.body()).isEqualTo(200);
        assertThat(report.data().path("added").asInt()).isEqualTo(1);
        assertThat(report.data().path("refused")).hasSize(2);
        assertThat(report.data().path("refused").findValuesAsString("why")).doesNotContain("");
        var noZip = me.post("/api/v1/articles/import", "nonsense".getBytes(StandardCharsets.UTF_8), "application/zip");
        assertThat(noZip.status()).isEqualTo(200);
        assertThat(noZip.data().path("refused")).hasSize(1);
        var file = "---\ntitle: One file\n---\nText.".getBytes(StandardCharsets.UTF_8);
        assertThat(me.post("/api/v1/articles/import?file=one.md", file, "text/markdown")
                        .data()
                        .path("added")
                        .asInt())
                .isEqualTo(1);
        assertThat(me.post("/api/v1/articles/import?file=one.md", file, "text/markdown")
                        .data()
                        .path("unchanged")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aCustomerIsKeptUnderTheExternalId() {
        var me = edge.with(Scope.CUSTOMERS_READ, Scope.CUSTOMERS_WRITE);
        var first = me.post(
                "/api/v1/customers", "{\"external_id\":\"usr-9\",\"email\":\"nia@example.org\",\"name\":\"Nia\"}");
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        var id = first.data().path("id").asString();
        var second = me.post("/api/v1/customers", "{\"external_id\":\"usr-9\",\"role\":\"admin\"}");
        assertThat(second.data().path("id").asString()).isEqualTo(id);
        assertThat(second.data().path("name").asString()).isEqualTo("Nia");
        assertThat(me.get("/api/v1/customers/" + id).data().path("role").asString())
                .isEqualTo("admin");
        assertThat(me.get("/api/v1/customers?q=nia@").data()).hasSize(1);
        isProblem(me.post("/api/v1/customers", "{\"name\":\"Nobody\"}"), 422);
        isProblem(me.post("/api/v1/customers", "{\"email\":\"x@example.org\",\"organisation\":\"none\"}"), 422);
        isProblem(me.get("/api/v1/customers/018f0000-0000-7000-8000-000000000000"), 404);
        isProblem(me.get("/api/v1/customers/x"), 400, "wrong_type", "id");
    }

    @Test
    void pagesOfAListHoldEachThingOnce() {
        var me = edge.with(Scope.CUSTOMERS_READ, Scope.CUSTOMERS_WRITE);
        for (var i = 0; i < 7; i++) {
            me.post("/api/v1/customers", "{\"email\":\"paged" + i + "@example.org\",\"name\":\"Paged " + i + "\"}");
        }
        List<String> seen = new ArrayList<>();
        var path = "/api/v1/customers?q=paged&page[size]=3";
        var page = me.get(path);
        seen.addAll(page.data().findValuesAsString("email"));
        while (page.json().path("meta").path("has_more").asBoolean()) {
            page = me.get(path + "&page[after]="
                    + page.json().path("meta").path("after_cursor").asString());
            seen.addAll(page.data().findValuesAsString("email"));
        }
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void anInboxIsTurnedDownAndUpAgain() {
        var me = edge.administrator();
        assertThat(me.get("/api/v1/inboxes").data().findValuesAsString("id")).contains("chat", "api", "email");
        assertThat(me.patch("/api/v1/inboxes/email", "{\"mode\":\"suggest\"}")
                        .data()
                        .path("mode")
                        .asString())
                .isEqualTo("suggest");
        isProblem(me.patch("/api/v1/inboxes/email", "{\"mode\":\"loud\"}"), 422);
        isProblem(me.patch("/api/v1/inboxes/none", "{\"mode\":\"auto\"}"), 404);
        me.patch("/api/v1/inboxes/email", "{\"mode\":\"auto\"}");
    }

    @Test
    void parkedTurnsAreListedAndUnknownOnesAreNotDriven() {
        var me = edge.administrator();
        assertThat(me.get("/api/v1/turns/parked").status()).isEqualTo(200);
        isProblem(me.post("/api/v1/turns/018f0000-0000-7000-8000-000000000000/redrive", ""), 404);
    }

    @Test
    void theAuditTrailHolds() {
        var verified = edge.administrator().get("/api/v1/audit/verify");
        assertThat(verified.status()).as(verified.body()).isEqualTo(200);
        assertThat(verified.data().path("intact").asBoolean()).isTrue();
    }

    @Test
    void aKeyIsIssuedUsedListedAndRevoked() {
        var me = edge.administrator();
        var issued = me.post("/api/v1/keys", "{\"name\":\"CI\",\"scopes\":[\"customers:read\"]}");
        assertThat(issued.status()).as(issued.body()).isEqualTo(201);
        var token = issued.data().path("token").asString();
        var id = issued.data().path("id").asString();
        assertThat(edge.bearer(token).get("/api/v1/customers").status()).isEqualTo(200);
        assertThat(me.get("/api/v1/keys").body()).contains(id).doesNotContain(token);
        assertThat(me.delete("/api/v1/keys/" + id).status()).isEqualTo(204);
        isProblem(edge.bearer(token).get("/api/v1/customers"), 401);
        isProblem(me.post("/api/v1/keys", "{\"name\":\"CI\",\"scopes\":[\"root\"]}"), 422);
        isProblem(
                me.post(
                        "/api/v1/keys",
                        "{\"name\":\"CI\",\"scopes\":[\"ask\"],\"expires_at\":\"2001-01-01T00:00:00Z\"}"),
                422);
        isProblem(me.post("/api/v1/keys", "{\"name\":\"CI\",\"scopes\":[\"ask\"],\"expires_at\":\"tomorrow\"}"), 400);
    }

    @Test
    void aTeammatesReplyTakesTheTicketFromTheAi() {
        var me = edge.administrator();
        var opened =
                me.post("/api/v1/tickets", "{\"body\":\"Who are you?\",\"customer\":{\"email\":\"who@example.org\"}}");
        var path = "/api/v1/tickets/" + opened.data().path("number").asLong();
        var replied =
                me.post(path + "/messages", "{\"kind\":\"outbound\",\"text\":\"I am Ada.\",\"author_name\":\"Ada\"}");
        assertThat(replied.status()).as(replied.body()).isEqualTo(201);
        assertThat(replied.data().path("author").path("type").asString()).isEqualTo("teammate");
        assertThat(replied.data().path("author").path("name").asString()).isEqualTo("Ada");
        assertThat(me.get(path).data().path("handler").asString()).isEqualTo("human");
        var written = me.post(path + "/messages", "{\"text\":\"Thank you, Ada.\"}");
        assertThat(written.data().path("kind").asString()).isEqualTo("inbound");
        assertThat(me.get(path + "/messages?page[size]=1")
                        .json()
                        .path("meta")
                        .path("has_more")
                        .asBoolean())
                .isTrue();
        isProblem(me.post(path + "/messages", "{\"kind\":\"event\",\"text\":\"x\"}"), 422);
        me.patch(path, "{\"status\":\"solved\"}");
        me.patch(path, "{\"status\":\"closed\"}");
        isProblem(me.post(path + "/messages", "{\"kind\":\"outbound\",\"text\":\"x\"}"), 409, "closed_is_final", "");
        var elsewhere = me.post(path + "/messages", "{\"text\":\"One more thing.\"}");
        assertThat(elsewhere.data().path("ticket").asLong())
                .isNotEqualTo(opened.data().path("number").asLong());
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
