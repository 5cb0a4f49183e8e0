package pro.supportmax.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.subethamail.smtp.helper.SimpleMessageListener;
import org.subethamail.smtp.server.SMTPServer;
import pro.supportmax.channels.Edge;
import pro.supportmax.channels.EdgeJourney;
import pro.supportmax.channels.email.inbound.SmtpListener;
import pro.supportmax.mail.Mail;
import pro.supportmax.mail.MailReader;

/** The whole way with programs that real mail goes through: Dovecot keeps the mailboxes, swaks sends. */
@EdgeJourney
class RealMailJourney {

    private static final String SUPPORT = "care@lumen.example";
    private static final String CUSTOMER = "kai@customer.example";

    private final Edge edge;
    private final SmtpListener listener;
    private final JdbcClient sql;

    @TempDir
    private Path folder;

    private Dovecot dovecot;
    private SMTPServer relay;

    @SuppressWarnings("NullAway.Init") // set up before each test
    RealMailJourney(Edge edge, SmtpListener listener, JdbcClient sql) {
        this.edge = edge;
        this.listener = listener;
        this.sql = sql;
    }

    @BeforeEach
    void start() throws IOException {
        Assumptions.assumeTrue(
                Dovecot.possible(),
                "Needs Dovecot and swaks (apt-get install dovecot-imapd dovecot-lmtpd swaks) and root");
        dovecot = new Dovecot(folder);
        relay = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .simpleMessageListener(new Relay())
                .build();
        relay.start();
        sql.sql("insert into tickets.inbox (id, name, mode, channel) values ('care', 'Care', 'auto', 'email')"
                        + " on conflict do nothing")
                .update();
        var put = edge.administrator().put("/api/v1/inboxes/care/mailbox", """
                {"address":"%s","sender":"Lumen",
                 "incoming":{"server":{"host":"127.0.0.1","port":%d,"security":"none","username":"%s","password":"secret"},
                             "folders":["INBOX"],"move_to":"Taken"},
                 "outgoing":{"host":"127.0.0.1","port":%d,"security":"none"}}""".formatted(
                        SUPPORT, dovecot.imap(), SUPPORT, relay.getPortAllocated()));
        assertThat(put.status()).as(put.body()).isEqualTo(200);
    }

    /** A mail server on the way, which hands everything to Dovecot. */
    private final class Relay implements SimpleMessageListener {
        @Override
        public boolean accept(String from, String recipient) {
            return true;
        }

        @Override
        public void deliver(String from, String recipient, InputStream data) throws IOException {
            dovecot.deliver(from, recipient, new String(data.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @AfterEach
    void stop() throws IOException {
        if (Dovecot.possible()) {
            edge.administrator().delete("/api/v1/inboxes/care/mailbox");
            relay.stop();
            dovecot.close();
        }
    }

    private List<Mail> mails(String user, String folderName) throws MessagingException, IOException {
        var properties = new Properties();
        properties.put("mail.imap.timeout", "10000");
        try (Store store = Session.getInstance(properties).getStore("imap")) {
            store.connect("127.0.0.1", dovecot.imap(), user, "secret");
            var box = store.getFolder(folderName);
            if (!box.exists()) {
                return List.of();
            }
            box.open(Folder.READ_ONLY);
            var mails = new ArrayList<Mail>();
            for (var message : box.getMessages()) {
                var raw = new ByteArrayOutputStream();
                message.writeTo(raw);
                mails.add(MailReader.read(raw.toByteArray()));
            }
            return mails;
        }
    }

    private Mail answer(int number) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> mails(CUSTOMER, "INBOX"), mails -> mails.size() >= number)
                .get(number - 1);
    }

    @Test
    void aMailIsAnsweredWithCitationsAndItsReplyLandsOnTheSameTicket() throws IOException, MessagingException {
        var article = edge.administrator().put("/api/v1/articles/tea-time", """
                {"title":"Set the tea timer","category":"Kettles","audience":"customers","status":"published",
                 "markdown":"## Set the tea timer\\n\\n1. Turn the dial of the tea timer to the minutes that you want.\\n2. Press **Start** on the tea timer."}""");
        assertThat(article.status()).as(article.body()).isIn(200, 201);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> edge.administrator()
                        .post("/api/v1/ask", "{\"question\":\"How do I set the tea timer?\"}")
                        .data()
                        .path("outcome")
                        .asString()
                        .equals("answered"));
        dovecot.deliver(
                CUSTOMER,
                SUPPORT,
                Client.mail("tea@customer.example", "Kai <" + CUSTOMER + ">", "How do I set the tea timer?"));
        var answer = answer(1);
        assertThat(answer.text()).contains("Turn the dial").contains("/help/articles/tea-time");
        assertThat(answer.references()).contains("tea@customer.example");
        Awaitility.await()
                .untilAsserted(() -> assertThat(mails(SUPPORT, "Taken")).hasSize(1));
        assertThat(mails(SUPPORT, "INBOX")).isEmpty();

        Dovecot.send(
                listener.port(),
                CUSTOMER,
                answer.replyTo().getFirst().address(),
                Client.mail(
                        "tea2@customer.example",
                        CUSTOMER,
                        "That worked, thanks!\n\n> 1. Turn the dial of the tea timer",
                        "In-Reply-To: <" + answer.messageId() + ">"));
        var words = sql.sql("""
                        select m.text from tickets.message m join tickets.ticket t on t.number = m.ticket
                        where t.inbox = 'care' and m.kind = 'inbound' order by m.sequence
                        """).query(String.class).list();
        assertThat(words).containsExactly("How do I set the tea timer?", "That worked, thanks!");
        assertThat(sql.sql("select count(*) from tickets.ticket where inbox = 'care'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}
