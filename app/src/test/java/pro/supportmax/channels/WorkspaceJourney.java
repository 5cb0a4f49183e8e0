package pro.supportmax.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static pro.supportmax.channels.ProblemAssert.isProblem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pro.supportmax.access.Scope;

/** Inboxes, teams, teammates, custom fields, tags, views and lists of tickets, as programs use them. */
@EdgeJourney
class WorkspaceJourney {

    private static final String TICKETS = "/api/v1/tickets";

    private final Edge edge;

    WorkspaceJourney(Edge edge) {
        this.edge = edge;
    }

    private Edge.Reply open(String more) {
        var opened = edge.administrator()
                .post(
                        TICKETS,
                        "{\"body\":\"Please look at this\",\"customer\":{\"email\":\"work@example.org\"}" + more + "}");
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        return opened;
    }

    private static long number(Edge.Reply ticket) {
        return ticket.data().path("number").asLong();
    }

    private static List<Long> numbers(Edge.Reply list) {
        assertThat(list.status()).as(list.body()).isEqualTo(200);
        var numbers = new ArrayList<Long>();
        list.data().forEach(ticket -> numbers.add(ticket.path("number").asLong()));
        return numbers;
    }

    @Test
    void anInboxIsCreatedChangedUsedAndStays() {
        var me = edge.administrator();
        var created = me.post("/api/v1/inboxes", "{\"id\":\"partners\",\"name\":\"Partners\",\"mode\":\"off\"}");
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo("/api/v1/inboxes/partners");
        isProblem(me.post("/api/v1/inboxes", "{\"id\":\"partners\",\"name\":\"Again\"}"), 409, "exists", "");
        isProblem(me.post("/api/v1/inboxes", "{\"id\":\"x\",\"name\":\"X\",\"channel\":\"pigeon\"}"), 422);
        isProblem(me.post("/api/v1/inboxes", "{\"id\":\"x\",\"name\":\"X\",\"team\":\"nobody\"}"), 422);
        var path = "/api/v1/inboxes/partners";
        var changed = me.patch(path, "{\"name\":\"Our partners\"}", "If-Match", created.header("ETag"));
        assertThat(changed.data().path("name").asString()).isEqualTo("Our partners");
        isProblem(me.patch(path, "{\"name\":\"Late\"}", "If-Match", created.header("ETag")), 412, "stale", "");
        assertThat(me.get(path).header("ETag")).isEqualTo(changed.header("ETag"));
        assertThat(me.get(path, "If-None-Match", changed.header("ETag")).status())
                .isEqualTo(304);
        open(",\"inbox\":\"partners\"");
        isProblem(me.delete(path), 409, "in_use", "");
        isProblem(me.delete("/api/v1/inboxes/chat"), 409, "built_in", "");
        me.post("/api/v1/inboxes", "{\"id\":\"brief\",\"name\":\"Brief\"}");
        assertThat(me.delete("/api/v1/inboxes/brief").status()).isEqualTo(204);
        isProblem(me.get("/api/v1/inboxes/brief"), 404);
        assertThat(edge.administrator().get("/api/v1/audit/entries").body()).contains("inbox:brief");
    }

    @Test
    void whatNoSpecialDomainTakesIsForTheInboxsTeam() {
        var me = edge.administrator();
        me.post("/api/v1/teams", "{\"id\":\"guests\",\"name\":\"Guests\"}");
        me.post("/api/v1/inboxes", "{\"id\":\"lobby\",\"name\":\"Lobby\",\"team\":\"guests\"}");
        var opened = me.post(
                TICKETS,
                "{\"body\":\"Can you recommend a good restaurant in Lisbon?\",\"inbox\":\"lobby\","
                        + "\"customer\":{\"email\":\"guest@example.org\"}}");
        var path = TICKETS + "/" + number(opened);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> me.get(path + "/trace").body().contains("\"done\""));
        assertThat(me.get(path).data().path("team").asString()).isEqualTo("guests");
        isProblem(me.delete("/api/v1/teams/guests"), 409, "in_use", "");
    }

    @Test
    void teamsAndTeammatesComeAndGo() {
        var me = edge.administrator();
        assertThat(me.post("/api/v1/teams", "{\"id\":\"alpha\",\"name\":\"Alpha\",\"level\":2}")
                        .status())
                .isEqualTo(201);
        isProblem(me.post("/api/v1/teams", "{\"id\":\"beta\",\"name\":\"Beta\",\"level\":9}"), 422);
        isProblem(me.post("/api/v1/teams", "{\"id\":\"beta\",\"name\":\"Beta\",\"domains\":[null]}"), 422);
        var noor =
                me.post("/api/v1/teammates", "{\"email\":\"Noor@alpha.example\",\"name\":\"Noor\",\"team\":\"alpha\"}");
        assertThat(noor.status()).as(noor.body()).isEqualTo(201);
        assertThat(noor.data().path("email").asString()).isEqualTo("noor@alpha.example");
        isProblem(me.delete("/api/v1/teams/alpha"), 409, "in_use", "");
        var ticket = TICKETS + "/" + number(open(",\"inbox\":\"api\""));
        isProblem(me.patch(ticket, "{\"team\":\"nobody\"}"), 422, "unknown", "team");
        isProblem(me.patch(ticket, "{\"assignee\":\"nobody@alpha.example\"}"), 422, "unknown", "assignee");
        assertThat(me.patch(ticket, "{\"assignee\":\"noor@alpha.example\"}").status())
                .isEqualTo(200);
        isProblem(me.delete("/api/v1/teammates/noor@alpha.example"), 409, "in_use", "");
        assertThat(me.patch(ticket, "{\"assignee\":null}").status()).isEqualTo(200);
        assertThat(me.delete("/api/v1/teammates/noor@alpha.example").status()).isEqualTo(204);
        assertThat(me.delete("/api/v1/teams/alpha").status()).isEqualTo(204);
    }

    @Test
    void aTicketIsBornWithPriorityTagsAndFields() {
        var me = edge.administrator();
        me.post(
                "/api/v1/custom-fields",
                "{\"key\":\"seats\",\"label\":\"Seats\",\"type\":\"number\",\"visible\":true}");
        var opened = open(",\"priority\":\"p1\",\"tags\":[\"born\"],\"custom_fields\":{\"seats\":\"12\"}");
        assertThat(opened.data().path("priority").asString()).isEqualTo("p1");
        assertThat(opened.data().path("custom_fields").path("seats").asString()).isEqualTo("12");
        var path = TICKETS + "/" + number(opened);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> me.get(path + "/trace").body().contains("\"done\""));
        assertThat(me.get(path).data().path("priority").asString())
                .as("a person's word on the priority stands")
                .isEqualTo("p1");
        assertThat(numbers(me.get(TICKETS + "?field%5Bseats%5D=12"))).containsExactly(number(opened));
        isProblem(me.patch(path, "{\"custom_fields\":{\"seats\":\"many\"}}"), 422);
        isProblem(
                me.post(
                        TICKETS,
                        "{\"body\":\"x\",\"customer\":{\"email\":\"work@example.org\"},\"custom_fields\":{\"seats\":\"y\"}}"),
                422);
        isProblem(me.post("/api/v1/custom-fields", "{\"key\":\"seats\",\"label\":\"Again\"}"), 409, "exists", "");
        isProblem(me.post("/api/v1/custom-fields", "{\"key\":\"c\",\"label\":\"C\",\"type\":\"choice\"}"), 422);
        me.patch("/api/v1/custom-fields/seats", "{\"required\":true}");
        assertThat(me.get("/api/v1/custom-fields/seats").data().path("required").asBoolean())
                .isTrue();
        me.patch(path, "{\"custom_fields\":{\"seats\":null},\"handler\":\"human\"}");
        isProblem(me.patch(path, "{\"status\":\"solved\"}"), 409, "field_missing", "");
        assertThat(me.delete("/api/v1/custom-fields/seats").status()).isEqualTo(204);
        assertThat(me.patch(path, "{\"status\":\"solved\"}").status()).isEqualTo(200);
    }

    @Test
    void aTagIsRenamedEverywhere() {
        var me = edge.administrator();
        var one = number(open(",\"tags\":[\"colour-blue\"]"));
        var two = number(open(",\"tags\":[\"colour-blue\",\"colour-navy\"]"));
        assertThat(numbers(me.get(TICKETS + "?tag=colour-blue"))).containsExactlyInAnyOrder(one, two);
        assertThat(numbers(me.get(TICKETS + "?tag=colour-blue,colour-navy"))).containsExactly(two);
        var renamed = me.patch("/api/v1/tags/colour-navy", "{\"tag\":\"colour-blue\"}");
        assertThat(renamed.data().path("tickets").asInt()).isEqualTo(2);
        assertThat(me.get("/api/v1/tags?page[size]=100").data().findValuesAsString("tag"))
                .contains("colour-blue")
                .doesNotContain("colour-navy");
        isProblem(me.patch("/api/v1/tags/colour-navy", "{\"tag\":\"x\"}"), 404);
        isProblem(me.patch("/api/v1/tags/colour-blue", "{\"tag\":\"light blue\"}"), 422);
        assertThat(me.delete("/api/v1/tags/colour-blue").status()).isEqualTo(204);
        assertThat(numbers(me.get(TICKETS + "?tag=colour-blue"))).isEmpty();
    }

    @Test
    void aViewListsAndCountsItsTickets() {
        var me = edge.administrator();
        var wanted = number(open(",\"tags\":[\"for-the-view\"],\"priority\":\"p2\""));
        var view = me.post(
                "/api/v1/views",
                "{\"name\":\"Wanted\",\"filter\":{\"tag\":\"for-the-view\",\"priority\":\"p1,p2\"},\"sort\":\"-created_at\"}");
        assertThat(view.status()).as(view.body()).isEqualTo(201);
        var path = view.header("Location");
        assertThat(numbers(me.get(path + "/tickets"))).containsExactly(wanted);
        var counts = me.get("/api/v1/views/counts").data();
        assertThat(counts.toString())
                .contains("{\"id\":\"" + view.data().path("id").asString() + "\",\"tickets\":1}");
        isProblem(
                me.post("/api/v1/views", "{\"name\":\"Bad\",\"filter\":{\"colour\":\"red\"}}"),
                422,
                "invalid",
                "colour");
        isProblem(me.post("/api/v1/views", "{\"name\":\"Bad\",\"sort\":\"mood\"}"), 422, "invalid", "sort");
        var stale = view.header("ETag");
        assertThat(me.patch(path, "{\"shared\":true}", "If-Match", stale)
                        .data()
                        .path("shared")
                        .asBoolean())
                .isTrue();
        isProblem(me.patch(path, "{\"name\":\"Late\"}", "If-Match", stale), 412, "stale", "");
        assertThat(me.delete(path).status()).isEqualTo(204);
        isProblem(me.get(path + "/tickets"), 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "colour=red",
                "sort=mood",
                "priority=p9",
                "tag=a%20b",
                "created_after=yesterday",
                "created_after=%2B999999999-12-31T23:59:59Z",
                "handler=ai&handler=human",
                "field[%20]=x",
                "status="
            })
    void filtersThatMeanNothing(String query) {
        isProblem(
                edge.administrator()
                        .get(TICKETS + "?" + query.replace("[", "%5B").replace("]", "%5D")),
                422);
    }

    @Test
    void everyOrderIsPagedByItsOwnCursor() {
        var me = edge.administrator();
        for (var i = 1; i <= 4; i++) {
            open(",\"tags\":[\"in-order\"],\"priority\":\"p" + i + "\"");
        }
        var first = me.get(TICKETS
                + "?tag=in-order&sort=-priority&page[size]=2"
                        .replace("[", "%5B")
                        .replace("]", "%5D"));
        assertThat(first.data().findValuesAsString("priority")).containsExactly("p4", "p3");
        var cursor = first.json().path("meta").path("after_cursor").asString();
        var second = me.get(TICKETS + "?tag=in-order&sort=-priority&page%5Bsize%5D=2&page%5Bafter%5D=" + cursor);
        assertThat(second.data().findValuesAsString("priority")).containsExactly("p2", "p1");
        isProblem(me.get(TICKETS + "?sort=priority&page%5Bafter%5D=" + cursor), 422);
    }

    @Test
    void aKeyLearnsWhatItIsAndIsSucceeded() {
        var admin = edge.administrator();
        var issued = admin.post("/api/v1/keys", "{\"name\":\"Sync\",\"scopes\":[\"tickets:read\"]}")
                .data();
        var old = edge.bearer(issued.path("token").asString());
        var me = old.get("/api/v1/me");
        assertThat(me.data().path("name").asString()).isEqualTo("Sync");
        assertThat(me.data().path("scopes").toString()).isEqualTo("[\"tickets:read\"]");
        assertThat(me.data().path("limit").path("requests").asString()).isEqualTo(me.header("RateLimit-Limit"));
        isProblem(edge.stranger().get("/api/v1/me"), 401);
        var path = "/api/v1/keys/" + issued.path("id").asString();
        isProblem(admin.post(path + "/rotate", "{\"grace_seconds\":-1}"), 422);
        var graceful = admin.post(path + "/rotate", "{\"grace_seconds\":3600}").data();
        assertThat(old.get("/api/v1/me").data().path("expires_at").isNull()).isFalse();
        var successor = edge.bearer(graceful.path("token").asString());
        assertThat(successor.get(TICKETS).status()).isEqualTo(200);
        var next = admin.post("/api/v1/keys/" + graceful.path("id").asString() + "/rotate", "{}");
        assertThat(next.status()).as(next.body()).isEqualTo(201);
        isProblem(successor.get("/api/v1/me"), 401);
        assertThat(edge.bearer(next.data().path("token").asString())
                        .get(TICKETS)
                        .status())
                .isEqualTo(200);
        isProblem(edge.with(Scope.TICKETS_READ).get(path), 403);
        assertThat(admin.get(path).body()).doesNotContain(issued.path("token").asString());
    }

    @Test
    void everyAnswerTellsTheLimits() {
        for (var reply : List.of(
                edge.administrator().get(TICKETS),
                edge.administrator().get(TICKETS + "/0"),
                edge.stranger().get(TICKETS),
                edge.bearer("smx_" + "B".repeat(43)).get(TICKETS),
                edge.with(Scope.ASK).get(TICKETS))) {
            for (var name : List.of("Limit", "Remaining", "Reset")) {
                assertThat(reply.header("RateLimit-" + name)).as(reply.body()).matches("\\d+");
                assertThat(reply.header("X-RateLimit-" + name)).isEqualTo(reply.header("RateLimit-" + name));
            }
        }
    }
}
