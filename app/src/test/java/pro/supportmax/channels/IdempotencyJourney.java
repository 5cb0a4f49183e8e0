package pro.supportmax.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static pro.supportmax.channels.ProblemAssert.isProblem;

import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import pro.supportmax.channels.Edge.Reply;

@EdgeJourney
class IdempotencyJourney {

    private static final String TICKETS = "/api/v1/tickets";

    private final Edge edge;
    private final JdbcClient jdbc;

    IdempotencyJourney(Edge edge, JdbcClient jdbc) {
        this.edge = edge;
        this.jdbc = jdbc;
    }

    private static String ticket(String text, String email) {
        return "{\"body\":\"" + text + "\",\"customer\":{\"email\":\"" + email + "\"}}";
    }

    private long tickets(String email) {
        return jdbc.sql("select count(*) from tickets.ticket t join customers.customer c on c.id = t.requester"
                        + " where c.email = ?")
                .param(email)
                .query(Long.class)
                .single();
    }

    @Test
    void theSecondAnswerIsTheFirst() {
        var me = edge.administrator();
        var first = me.post(TICKETS, ticket("Once", "once@example.org"), "Idempotency-Key", "once-1");
        var second = me.post(TICKETS, ticket("Once", "once@example.org"), "Idempotency-Key", "once-1");
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(tickets("once@example.org")).isEqualTo(1);
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        var me = edge.administrator();
        me.post(TICKETS, ticket("One", "other@example.org"), "Idempotency-Key", "other-1");
        isProblem(
                me.post(TICKETS, ticket("Two", "other@example.org"), "Idempotency-Key", "other-1"),
                422,
                "idempotency_key_reused",
                "");
        assertThat(tickets("other@example.org")).isEqualTo(1);
    }

    @Test
    void theSameWordsOfAnotherCallerAreAnotherKey() {
        var first = edge.administrator().post(TICKETS, ticket("A", "two@example.org"), "Idempotency-Key", "shared");
        var second = edge.administrator().post(TICKETS, ticket("A", "two@example.org"), "Idempotency-Key", "shared");
        assertThat(second.data().path("number").asLong())
                .isNotEqualTo(first.data().path("number").asLong());
    }

    @Test
    void fiveHundredAtOnceMakeOneTicketAndGetOneAnswer() throws Exception {
        var me = edge.administrator();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Reply>>();
            for (var i = 0; i < 500; i++) {
                running.add(pool.submit(
                        () -> me.post(TICKETS, ticket("Flood", "flood@example.org"), "Idempotency-Key", "flood")));
            }
            var bodies = new ArrayList<Reply>();
            for (var reply : running) {
                bodies.add(reply.get());
            }
            assertThat(bodies).extracting(Reply::status).containsOnly(201);
            Set<String> different = bodies.stream().map(Reply::body).collect(Collectors.toSet());
            assertThat(different).hasSize(1);
        }
        assertThat(tickets("flood@example.org")).isEqualTo(1);
    }

    @Test
    void aCrashBeforeTheAnswerWasKeptDoublesNothing() {
        var me = edge.administrator();
        var opened = me.post(TICKETS, ticket("Crash", "crash@example.org"), "Idempotency-Key", "crash-1");
        var path = TICKETS + "/" + opened.data().path("number").asLong() + "/messages";
        var reply = "{\"kind\":\"outbound\",\"text\":\"We are on it.\"}";
        var said = me.post(path, reply, "Idempotency-Key", "crash-2");
        jdbc.sql("delete from channels.answered where key like 'crash-%'").update();

        var again = me.post(TICKETS, ticket("Crash", "crash@example.org"), "Idempotency-Key", "crash-1");
        var saidAgain = me.post(path, reply, "Idempotency-Key", "crash-2");
        assertThat(again.data().path("number")).isEqualTo(opened.data().path("number"));
        assertThat(saidAgain.data().path("id")).isEqualTo(said.data().path("id"));
        assertThat(tickets("crash@example.org")).isEqualTo(1);
        var sent = me.get(path).data().findValues("text").stream()
                .filter(text -> text.asString().equals("We are on it."))
                .count();
        assertThat(sent).isEqualTo(1);
    }

    @Test
    void aKeyThatADeadProcessTookIsTakenOver() {
        var me = edge.administrator();
        me.post(TICKETS, ticket("Dead", "dead@example.org"), "Idempotency-Key", "dead-1");
        jdbc.sql("update channels.answered set status = null, headers = null, body = null, taken_at = now()"
                        + " - interval '1 minute' where key = 'dead-1'")
                .update();
        var again = me.post(TICKETS, ticket("Dead", "dead@example.org"), "Idempotency-Key", "dead-1");
        assertThat(again.status()).isEqualTo(201);
        assertThat(tickets("dead@example.org")).isEqualTo(1);
    }

    @Test
    void afterADayAKeyIsFree() {
        var me = edge.administrator();
        me.post(TICKETS, ticket("Old", "old@example.org"), "Idempotency-Key", "old-1");
        jdbc.sql("update channels.answered set taken_at = now() - interval '25 hours' where key = 'old-1'")
                .update();
        assertThat(me.post("/api/v1/customers", "{\"email\":\"old@example.org\"}", "Idempotency-Key", "old-1")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusalsStandButPassingOnesDoNot() {
        var me = edge.administrator();
        var wrong = me.post(TICKETS, "{\"body\":\" \"}", "Idempotency-Key", "wrong-1");
        var wrongAgain = me.post(TICKETS, "{\"body\":\" \"}", "Idempotency-Key", "wrong-1");
        assertThat(wrongAgain.status()).isEqualTo(wrong.status()).isEqualTo(422);
        assertThat(wrongAgain.header("Idempotency-Replayed")).isEqualTo("true");

        var missing = me.post(TICKETS + "/777777/messages", "{\"text\":\"x\"}", "Idempotency-Key", "missing-1");
        var missingAgain = me.post(TICKETS + "/777777/messages", "{\"text\":\"x\"}", "Idempotency-Key", "missing-1");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missingAgain.header("Idempotency-Replayed")).isEmpty();
    }

    @Test
    void answersWithSecretsAreKeptNowhere() {
        var body = "{\"name\":\"CI\",\"scopes\":[\"ask\"]}";
        var issued = edge.administrator().post("/api/v1/keys", body, "Idempotency-Key", "secret-1");
        assertThat(issued.data().path("token").asString()).startsWith("smx_");
        assertThat(jdbc.sql("select count(*) from channels.answered where key = 'secret-1'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void unusableKeysAreRefused() {
        isProblem(edge.administrator().post(TICKETS, "{}", "Idempotency-Key", "x".repeat(201)), 422);
        isProblem(edge.administrator().post(TICKETS, "{}", "Idempotency-Key", " "), 422);
    }
}
