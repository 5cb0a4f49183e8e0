package pro.supportmax.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static pro.supportmax.channels.ProblemAssert.isProblem;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import pro.supportmax.access.Scope;
import pro.supportmax.channels.Events.Event;
import tools.jackson.databind.JsonNode;

/** Answers as they come: on a ticket, to a question, in the chat. */
@EdgeJourney
class LiveJourney {

    private static final String QUESTION = "How long is the Zeppelin guarantee on hull rivets?";

    private final Edge edge;
    private final JdbcClient jdbc;

    LiveJourney(Edge edge, JdbcClient jdbc) {
        this.edge = edge;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void anArticleThatAnswers() {
        var me = edge.administrator();
        me.put("/api/v1/articles/zeppelin-guarantee", """
                {"title":"Zeppelin guarantee","status":"published","kind":"policy","category":"Guarantee",
                "markdown":"## How long is the guarantee on hull rivets?\\n\\nThe Zeppelin guarantee on hull rivets is twelve years."}""");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> me.post("/api/v1/ask", "{\"question\":\"" + QUESTION + "\"}")
                                        .data()
                                        .path("citations")
                                        .size()
                                > 0
                        || !me.post("/api/v1/ask", "{\"question\":\"" + QUESTION + "\"}")
                                .body()
                                .contains("no_answer"));
    }

    @Test
    void aQuestionIsAnsweredWithItsSources() {
        var answer = edge.with(Scope.ASK).post("/api/v1/ask", "{\"question\":\"" + QUESTION + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.data().path("outcome").asString()).isIn("answered", "abstained", "escalated");
        assertThat(answer.data().has("text")).isTrue();
        assertThat(answer.data().path("confidence").isNumber()).isTrue();
        assertThat(answer.data().path("citations").isArray()).isTrue();
    }

    @Test
    void aWatchedQuestionComesInPiecesThatMakeTheWhole() {
        try (var events = edge.with(Scope.ASK).postForEvents("/api/v1/ask", "{\"question\":\"" + QUESTION + "\"}")) {
            var seen = events.until("done");
            var done = seen.getLast().data();
            assertThat(names(seen)).contains("status").endsWith("done");
            assertThat(text(seen)).isEqualTo(done.path("text").asString());
            assertThat(seen.stream()
                            .filter(event -> event.name().equals("source"))
                            .count())
                    .isEqualTo(done.path("citations").size());
        }
    }

    @Test
    void aBadQuestionIsAProblemAlsoForWatchers() {
        isProblem(edge.with(Scope.ASK).post("/api/v1/ask", "{\"question\":\" \"}", "Accept", "text/event-stream"), 422);
    }

    @Test
    void aTicketIsWatchedFromTheQuestionToTheEnd() {
        var me = edge.administrator();
        var number = open(me);
        try (var events = me.events("/api/v1/tickets/" + number + "/events")) {
            var seen = events.until("done");
            assertThat(names(seen)).contains("message");
            var first = seen.stream()
                    .filter(event -> event.name().equals("message"))
                    .findFirst()
                    .orElseThrow();
            assertThat(first.id()).matches("\\d+");
            assertThat(first.data().path("author").path("type").asString()).isEqualTo("ai");
            me.post("/api/v1/tickets/" + number + "/messages", "{\"kind\":\"note\",\"text\":\"Look here\"}");
            assertThat(events.until("message").getLast().data().path("text").asString())
                    .isEqualTo("Look here");
        }
    }

    @Test
    void whoComesAgainMissesNothingAndSeesNothingTwice() {
        var me = edge.administrator();
        var number = open(me);
        var last = "";
        try (var events = me.events("/api/v1/tickets/" + number + "/events")) {
            last = events.until("message").getLast().id();
            events.until("done");
        }
        me.post("/api/v1/tickets/" + number + "/messages", "{\"kind\":\"note\",\"text\":\"Missed\"}");
        try (var again = me.events("/api/v1/tickets/" + number + "/events", "Last-Event-ID", last)) {
            var texts = again.until("done").stream()
                    .filter(event -> event.name().equals("message"))
                    .map(event -> event.data().path("text").asString())
                    .toList();
            assertThat(texts).contains("Missed");
        }
    }

    @Test
    void whatAnotherProcessDoesIsSeenWithinSeconds() {
        var me = edge.administrator();
        var number = open(me);
        try (var events = me.events("/api/v1/tickets/" + number + "/events")) {
            events.until("done");
            jdbc.sql("""
                            insert into tickets.message (id, ticket, sequence, kind, author_type, author_id, author_name, text,
                                citations, created_at)
                            select gen_random_uuid(), number, messages + 1, 'note', 'teammate', 'x@example.org', 'X',
                                'From elsewhere', '[]', now()
                            from tickets.ticket where number = ?""").param(number).update();
            jdbc.sql("update tickets.ticket set messages = messages + 1, version = version + 1 where number = ?")
                    .param(number)
                    .update();
            assertThat(events.until("message").getLast().data().path("text").asString())
                    .isEqualTo("From elsewhere");
        }
    }

    @Test
    void theTraceTellsEachStage() {
        var me = edge.administrator();
        var number = open(me);
        try (var events = me.events("/api/v1/tickets/" + number + "/events")) {
            events.until("done");
        }
        var turn = me.get("/api/v1/tickets/" + number + "/trace").data().path(0);
        assertThat(turn.path("state").asString()).isEqualTo("done");
        assertThat(turn.path("steps").findValuesAsString("stage")).startsWith("screen", "read");
        assertThat(turn.path("steps").path(0).path("micros").asLong()).isPositive();
    }

    @Test
    void aVisitorSeesTheAnswerComeWithItsSources() {
        var visitor = edge.visitor();
        assertThat(visitor.get("/chat/messages").data().path("ticket").isNull()).isTrue();
        var sent = visitor.post("/chat/messages", "{\"text\":\"" + QUESTION + "\"}");
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        assertThat(sent.header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax", "Path=/chat");
        try (var events = visitor.events("/chat/events")) {
            var seen = events.until("message");
            assertThat(text(seen)).isEqualTo(seen.getLast().data().path("text").asString());
            assertThat(events.until("done").getLast().data().path("number").asLong())
                    .isEqualTo(sent.data().path("ticket").path("number").asLong());
        }
        var messages = visitor.get("/chat/messages").data().path("messages");
        assertThat(messages.findValuesAsString("kind"))
                .startsWith("inbound", "outbound")
                .doesNotContain("note", "event");
    }

    @Test
    void aVisitorGetsAPerson() {
        var visitor = edge.visitor();
        visitor.post("/chat/messages", "{\"text\":\"" + QUESTION + "\"}");
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        visitor.get("/chat/messages").data().path("messages").size() > 1);
        var called = visitor.post("/chat/person", "");
        assertThat(called.status()).as(called.body()).isEqualTo(200);
        assertThat(called.data().path("handler").asString()).isEqualTo("human");
    }

    @Test
    void aForgedCookieIsNobody() {
        var reply =
                edge.stranger().get("/chat/events", "Cookie", "smx_visitor=018f0000-0000-7000-8000-000000000000.AAAA");
        isProblem(reply, 404);
    }

    @Test
    void otherSitesDoNotWriteIntoAChat() {
        var visitor = edge.visitor();
        isProblem(visitor.post("/chat/messages", "{\"text\":\"x\"}", "Origin", "https://evil.example"), 403);
        isProblem(visitor.post("/chat/messages", "{\"text\":\"x\"}", "Sec-Fetch-Site", "cross-site"), 403);
        assertThat(visitor.post("/chat/messages", "{\"text\":\"x\"}", "Origin", edge.address())
                        .status())
                .isEqualTo(201);
    }

    @Test
    void theSameMessageOfAVisitorIsTakenOnce() {
        var visitor = edge.visitor();
        var first = visitor.post("/chat/messages", "{\"text\":\"Hello\"}", "Idempotency-Key", "m-1");
        var second = visitor.post("/chat/messages", "{\"text\":\"Hello\"}", "Idempotency-Key", "m-1");
        assertThat(second.data().path("message").path("id"))
                .isEqualTo(first.data().path("message").path("id"));
    }

    @Test
    void aVisitorWhoFloodsHasToWait() {
        var visitor = edge.visitor();
        visitor.post("/chat/messages", "{\"text\":\"first\"}");
        Edge.Reply last = visitor.get("/chat/messages");
        for (var i = 0; i < 25; i++) {
            last = visitor.post("/chat/messages", "{\"text\":\"again\"}");
        }
        isProblem(last, 429, "rate_limited", "");
        assertThat(last.headers().allValues("Retry-After"))
                .hasSize(1)
                .first()
                .asString()
                .matches("[1-9]\\d?");
    }

    @Test
    void anOfficeBehindOneAddressIsServedAndAFloodFromItIsNot() {
        var somebody = edge.visitor();
        for (var i = 0; i < 50; i++) {
            assertThat(somebody.neighbour()
                            .post("/chat/messages", "{\"text\":\"Hello\"}")
                            .status())
                    .isEqualTo(201);
        }
        Edge.Reply last = somebody.get("/chat/messages");
        for (var i = 0; i < 40 && last.status() != 429; i++) {
            last = somebody.neighbour().post("/chat/messages", "{\"text\":\"Hello\"}");
        }
        isProblem(last, 429, "rate_limited", "");
        assertThat(edge.visitor().post("/chat/messages", "{\"text\":\"Hello\"}").status())
                .isEqualTo(201);
    }

    private static long open(Edge.As me) {
        return me.post(
                        "/api/v1/tickets",
                        "{\"body\":\"" + QUESTION + "\",\"customer\":{\"email\":\"live@example.org\"}}")
                .data()
                .path("number")
                .asLong();
    }

    private static List<String> names(List<Event> events) {
        return events.stream().map(Event::name).distinct().toList();
    }

    private static String text(List<Event> events) {
        return events.stream()
                .filter(event -> event.name().equals("chunk"))
                .map(Event::data)
                .map(data -> data.path("text"))
                .map(JsonNode::asString)
                .reduce("", String::concat);
    }
}
