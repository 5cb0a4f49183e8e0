package pro.supportmax.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import pro.supportmax.channels.Edge;
import pro.supportmax.channels.EdgeJourney;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.tickets.NewMessage;
import pro.supportmax.tickets.Tickets;

/** A mailbox that is read by IMAP and replies that leave by SMTP, over lines that break. */
@EdgeJourney
class MailboxJourney {

    private static final String ADDRESS = "help@lumen.example";

    private final Edge edge;
    private final Tickets tickets;
    private final JdbcClient sql;
    private final MailServer server = new MailServer();
    private final FaultProxy imap = new FaultProxy(server.imap());
    private final FaultProxy smtp = new FaultProxy(server.smtp());
    private static int made;
    private String inbox = "";

    MailboxJourney(Edge edge, Tickets tickets, JdbcClient sql) throws IOException {
        this.edge = edge;
        this.tickets = tickets;
        this.sql = sql;
    }

    @BeforeEach
    void connect() {
        inbox = "post" + made++;
        sql.sql("insert into tickets.inbox (id, name, mode, channel) values (?, ?, 'off', 'email')")
                .params(inbox, inbox)
                .update();
        server.user(ADDRESS, "secret");
        var put = edge.administrator().put("/api/v1/inboxes/" + inbox + "/mailbox", settings("secret"));
        assertThat(put.status()).as(put.body()).isEqualTo(200);
    }

    private String settings(String password) {
        return """
                {"address":"%s",
                 "incoming":{"server":{"host":"127.0.0.1","port":%d,"security":"none","username":"%s","password":"%s"}},
                 "outgoing":{"host":"127.0.0.1","port":%d,"security":"none"}}""".formatted(ADDRESS, imap.port(), ADDRESS, password, smtp.port());
    }

    @AfterEach
    void close() throws IOException {
        edge.administrator().delete("/api/v1/inboxes/" + inbox + "/mailbox");
        imap.close();
        smtp.close();
        server.close();
    }

    private void deliver(int number) {
        server.deliver(
                ADDRESS,
                Client.mail(
                        inbox + "-" + number + "@customer.example",
                        "c" + number + "@" + inbox + ".example",
                        "Mail " + number));
    }

    private List<String> texts() {
        return sql.sql("""
                        select m.text from tickets.message m join tickets.ticket t on t.number = m.ticket
                        where t.inbox = ? and m.kind = 'inbound' order by m.created_at
                        """).param(inbox).query(String.class).list();
    }

    private void awaitTexts(int number) {
        Awaitility.await()
                .dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(texts()).hasSize(number));
    }

    private long onlyTicket() {
        return sql.sql("select number from tickets.ticket where inbox = ?")
                .param(inbox)
                .query(Long.class)
                .single();
    }

    @Test
    void unseenMailBecomesTicketsAndIsMarkedOnlyThen() {
        deliver(1);
        deliver(2);
        awaitTexts(2);
        Awaitility.await()
                .dontCatchUncaughtExceptions()
                .untilAsserted(() -> assertThat(server.unseen(ADDRESS)).isZero());
        deliver(3);
        awaitTexts(3);
        assertThat(texts()).containsExactly("Mail 1", "Mail 2", "Mail 3");
    }

    @Test
    void linesThatBreakLoseNothingAndDoubleNothing() throws InterruptedException {
        for (var i = 0; i < 40; i++) {
            deliver(i);
            if (i % 4 == 0) {
                imap.cut();
            }
            if (i % 10 == 5) {
                imap.cutBefore("(?i)FETCH");
            }
            if (i % 10 == 9) {
                imap.cutBefore("(?i)FLAGS");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        awaitTexts(40);
        assertThat(new HashSet<>(texts())).hasSize(40);
        assertThat(imap.cuts()).isPositive();
        Awaitility.await()
                .dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(server.unseen(ADDRESS)).isZero());
        assertThat(texts()).hasSize(40);
    }

    @Test
    void aMailboxThatStopsIsToldAndComesBack() {
        deliver(1);
        awaitTexts(1);
        imap.refuse(true);
        Awaitility.await()
                .dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(health()).contains("\"failing_since\":\""));
        deliver(2);
        imap.refuse(false);
        awaitTexts(2);
        Awaitility.await()
                .dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(health()).doesNotContain("\"failing_since\":\""));
    }

    private String health() {
        return edge.administrator().get("/api/v1/inboxes/" + inbox + "/mailbox").body();
    }

    @Test
    void aWrongPasswordIsNamedAndMended() {
        edge.administrator().put("/api/v1/inboxes/" + inbox + "/mailbox", settings("wrong"));
        Awaitility.await()
                .dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(health()).contains("refuses the sign-in"));
        var trial = edge.administrator().post("/api/v1/inboxes/" + inbox + "/mailbox/test", "");
        assertThat(trial.data().path("incoming").asString()).contains("refuses the sign-in");
        assertThat(trial.data().path("outgoing").asString()).isEqualTo("ok");
        edge.administrator().put("/api/v1/inboxes/" + inbox + "/mailbox", settings("secret"));
        deliver(1);
        awaitTexts(1);
    }

    @Test
    void aLineCutAfterTheDataSendsAtMostOneMoreOfTheSameMail() {
        deliver(1);
        awaitTexts(1);
        smtp.cutBefore("^250 OK\\r\\n$");
        var ticket = new TicketId(onlyTicket());
        for (var i = 0; i < 3; i++) {
            tickets.add(
                    ticket, NewMessage.reply(Actor.teammate("anna@lumen.example"), "Anna", "Reply " + i, List.of()));
        }
        var to = "c1@" + inbox + ".example";
        Awaitility.await()
                .dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(server.of(to).stream()
                                .map(got -> got.header("Message-ID"))
                                .distinct())
                        .hasSize(3));
        assertThat(server.of(to)).hasSizeLessThanOrEqualTo(4);
        var order = server.of(to).stream()
                .map(got -> got.read().text().lines().findFirst().orElse(""))
                .distinct()
                .toList();
        assertThat(order).containsExactly("Reply 0", "Reply 1", "Reply 2");
    }

    @Test
    void aTeammatesReplyIsAPersonsMail() {
        deliver(1);
        awaitTexts(1);
        tickets.add(
                new TicketId(onlyTicket()),
                NewMessage.reply(Actor.teammate("anna@lumen.example"), "Anna", "Hello from **Anna**", List.of()));
        var to = "c1@" + inbox + ".example";
        Awaitility.await()
                .dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !server.of(to).isEmpty());
        var mail = server.of(to).getFirst();
        assertThat(mail.header("From")).contains("Anna");
        assertThat(mail.header("Auto-Submitted")).isEmpty();
        assertThat(mail.header("In-Reply-To")).isEqualTo("<" + inbox + "-1@customer.example>");
        assertThat(String.valueOf(mail.read().html())).contains("<strong>Anna</strong>");
    }
}
