package pro.supportmax.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static pro.supportmax.channels.ProblemAssert.isProblem;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Canned responses, macros, business hours and away messages, as programs use them. */
@EdgeJourney
class MacrosJourney {

    private final Edge edge;
    private final JdbcClient sql;

    MacrosJourney(Edge edge, JdbcClient sql) {
        this.edge = edge;
        this.sql = sql;
    }

    private String open(String inbox) {
        var opened = edge.administrator()
                .post(
                        "/api/v1/tickets",
                        "{\"body\":\"I want a person\",\"inbox\":\"" + inbox
                                + "\",\"customer\":{\"email\":\"m@example.org\",\"name\":\"Maya L\"}}");
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        var path = "/api/v1/tickets/" + opened.data().path("number").asLong();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> edge.administrator().get(path + "/trace").body().contains("\"done\""));
        return path;
    }

    @Test
    void aMacroIsTriedThenApplied() {
        var me = edge.administrator();
        var canned = me.post(
                "/api/v1/canned-responses",
                "{\"shortcut\":\"hello\",\"title\":\"Hello\",\"text\":\"Hello {{customer.first_name}}\"}");
        assertThat(canned.status()).as(canned.body()).isEqualTo(201);
        isProblem(
                me.post("/api/v1/canned-responses", "{\"shortcut\":\"x\",\"title\":\"X\",\"text\":\"{{who}}\"}"),
                422,
                "invalid",
                "text");
        isProblem(
                me.post("/api/v1/canned-responses", "{\"shortcut\":\"hello\",\"title\":\"X\",\"text\":\"x\"}"),
                409,
                "exists",
                "");
        var macro = me.post(
                "/api/v1/macros",
                "{\"name\":\"Greet\",\"actions\":[{\"type\":\"reply_canned\",\"value\":\""
                        + canned.data().path("id").asString()
                        + "\"},{\"type\":\"add_tag\",\"value\":\"greeted\"},{\"type\":\"set_assignee\",\"value\":\"me\"}]}");
        assertThat(macro.status()).as(macro.body()).isEqualTo(201);
        isProblem(me.delete(canned.header("Location")), 409, "in_use", "");
        isProblem(
                me.post("/api/v1/macros", "{\"name\":\"X\",\"actions\":[{\"type\":\"dance\"}]}"),
                422,
                "invalid",
                "actions.0");
        isProblem(me.post("/api/v1/macros", "{\"name\":\"X\",\"actions\":[null]}"), 422, "missing", "actions.0");
        var path = open("api");
        var apply = path + "/macros/" + macro.data().path("id").asString() + "/apply";
        var before = me.get(path).header("ETag");
        var shown = me.post(apply + "?dry_run=true", "");
        assertThat(shown.status()).as(shown.body()).isEqualTo(200);
        assertThat(shown.data().path("messages").path(0).path("text").asString())
                .isEqualTo("Hello Maya");
        assertThat(me.get(path).header("ETag")).isEqualTo(before);
        var applied = me.post(apply, "", "If-Match", before);
        assertThat(applied.data().path("ticket").path("tags").toString()).contains("greeted");
        assertThat(me.get(path).header("ETag")).isEqualTo(applied.header("ETag"));
        isProblem(me.post(apply, "", "If-Match", before), 412, "stale", "");
        var renamed = me.patch(macro.header("Location"), "{\"name\":\"Greet all\"}", "If-Match", macro.header("ETag"));
        assertThat(renamed.data().path("actions")).hasSize(3);
        isProblem(me.patch(macro.header("Location"), "{\"name\":\"x\"}", "If-Match", macro.header("ETag")), 412);
        assertThat(me.delete(macro.header("Location")).status()).isEqualTo(204);
        assertThat(me.delete(canned.header("Location")).status()).isEqualTo(204);
    }

    @Test
    void aMacroThatIsRepeatedAfterItsAnswerWasLostIsAppliedOnce() {
        var me = edge.administrator();
        var macro = me.post(
                        "/api/v1/macros",
                        "{\"name\":\"Note it\",\"actions\":[{\"type\":\"note\",\"value\":\"noted\"}]}")
                .data()
                .path("id")
                .asString();
        var path = open("api");
        var first = me.post(path + "/macros/" + macro + "/apply", "", "Idempotency-Key", "note-once");
        assertThat(first.data().path("messages")).hasSize(1);
        sql.sql("delete from channels.answered").update();
        var again = me.post(path + "/macros/" + macro + "/apply", "", "Idempotency-Key", "note-once");
        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(again.data().path("messages")).isEmpty();
        assertThat(me.get(path + "/messages").data().findValuesAsString("text").stream()
                        .filter("noted"::equals))
                .hasSize(1);
    }

    @Test
    void outsideTheHoursTheCustomerIsToldWhenPeopleAreThere() {
        var me = edge.administrator();
        me.post("/api/v1/inboxes", "{\"id\":\"nights\",\"name\":\"Nights\"}");
        var path = "/api/v1/inboxes/nights/hours";
        var always = me.get(path);
        assertThat(always.data().path("open").asBoolean()).isTrue();
        assertThat(always.data().path("week")).hasSize(7);
        var set = me.put(
                path,
                "{\"time_zone\":\"Europe/Berlin\",\"week\":[],\"away_message\":\"We are back {{next_opening}}.\"}",
                "If-Match",
                always.header("ETag"));
        assertThat(set.status()).as(set.body()).isEqualTo(200);
        assertThat(set.data().path("open").asBoolean()).isFalse();
        isProblem(me.put(path, "{\"time_zone\":\"UTC\",\"week\":[]}", "If-Match", always.header("ETag")), 412);
        isProblem(me.put(path, "{\"time_zone\":\"Mars/Base\",\"week\":[]}"), 422, "invalid", "time_zone");
        isProblem(
                me.put(path, "{\"time_zone\":\"UTC\",\"week\":[{\"day\":\"monday\",\"from\":\"9\",\"to\":\"10:00\"}]}"),
                422,
                "invalid",
                "week.0");
        var ticket = open("nights");
        assertThat(me.get(ticket + "/messages").body()).contains("We are back later.");
        assertThat(me.get(ticket + "/trace").body()).contains("\"stage\":\"away\"");
        me.put(
                path,
                "{\"time_zone\":\"Europe/Berlin\",\"week\":[{\"day\":\"monday\",\"from\":\"00:00\",\"to\":\"24:00\"},"
                        + "{\"day\":\"tuesday\",\"from\":\"00:00\",\"to\":\"24:00\"},{\"day\":\"wednesday\",\"from\":\"00:00\",\"to\":\"24:00\"},"
                        + "{\"day\":\"thursday\",\"from\":\"00:00\",\"to\":\"24:00\"},{\"day\":\"friday\",\"from\":\"00:00\",\"to\":\"24:00\"},"
                        + "{\"day\":\"saturday\",\"from\":\"00:00\",\"to\":\"24:00\"},{\"day\":\"sunday\",\"from\":\"00:00\",\"to\":\"24:00\"}],"
                        + "\"away_message\":\"We are back {{next_opening}}.\"}");
        assertThat(me.get(open("nights") + "/messages").body()).doesNotContain("We are back");
    }
}
