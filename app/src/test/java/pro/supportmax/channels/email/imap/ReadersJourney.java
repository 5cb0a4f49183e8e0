package pro.supportmax.channels.email.imap;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Folder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import pro.supportmax.channels.EdgeJourney;
import pro.supportmax.channels.email.Client;
import pro.supportmax.channels.email.Lines;
import pro.supportmax.channels.email.MailServer;
import pro.supportmax.channels.email.Mailbox;
import pro.supportmax.channels.email.Mailbox.Incoming;
import pro.supportmax.channels.email.Mailbox.Login;
import pro.supportmax.channels.email.Mailbox.Security;
import pro.supportmax.channels.email.Mailbox.Server;
import pro.supportmax.channels.email.Mailbox.Style;
import pro.supportmax.channels.email.inbound.Arrival;
import pro.supportmax.channels.email.inbound.MailIntake;

/** What happens when a mailbox is read twice: by two processes at once, and again after a crash. */
@EdgeJourney
class ReadersJourney {

    private static final String ADDRESS = "twins@lumen.example";
    private static int made;

    private final Reading reading;
    private final Places places;
    private final Lines lines;
    private final MailIntake intake;
    private final JdbcClient sql;
    private final MailServer server = new MailServer();
    private String inbox = "";

    ReadersJourney(Reading reading, Places places, Lines lines, MailIntake intake, JdbcClient sql) {
        this.reading = reading;
        this.places = places;
        this.lines = lines;
        this.intake = intake;
        this.sql = sql;
    }

    @BeforeEach
    void open() {
        inbox = "twins" + made++;
        server.user(ADDRESS, "secret");
        sql.sql("insert into tickets.inbox (id, name, mode, channel) values (?, ?, 'off', 'email')")
                .params(inbox, inbox)
                .update();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private Mailbox mailbox() {
        var login = new Login(ADDRESS, "secret", null);
        var incoming = new Incoming(new Server("127.0.0.1", server.imap(), Security.NONE, login), List.of(), null);
        return new Mailbox(inbox, ADDRESS, "", List.of(), List.of(), List.of(), Style.PLAIN, incoming, null);
    }

    private String mail(int number) {
        return Client.mail(inbox + "." + number + "@customer.example", "c@" + inbox + ".example", "Mail " + number);
    }

    private int read() throws Exception {
        var mailbox = mailbox();
        var at = Objects.requireNonNull(mailbox.incoming()).server();
        try (var store = lines.session("imap", at, 10_000).getStore("imap")) {
            lines.connect(store, at);
            var folder = (IMAPFolder) store.getFolder("INBOX");
            folder.open(Folder.READ_WRITE);
            return reading.takeNew(mailbox, folder, () -> true);
        }
    }

    private List<String> texts() {
        return sql.sql("""
                        select m.text from tickets.message m join tickets.ticket t on t.number = m.ticket
                        where t.inbox = ? and m.kind = 'inbound' order by m.created_at
                        """).param(inbox).query(String.class).list();
    }

    @Test
    void twoReadersAtOnceTakeEachMailOnce() throws Exception {
        for (var i = 0; i < 25; i++) {
            server.deliver(ADDRESS, mail(i));
        }
        try (var both = Executors.newFixedThreadPool(2)) {
            var reads = new ArrayList<Callable<Integer>>(List.of(this::read, this::read));
            for (var read : both.invokeAll(reads)) {
                assertThat(read.get()).isBetween(0, 25);
            }
        }
        assertThat(texts()).hasSize(25).doesNotHaveDuplicates();
        assertThat(server.unseen(ADDRESS)).isZero();
    }

    @Test
    void aCrashBeforeTheMarkBringsTheMailAgainAndItIsRecognised() throws Exception {
        server.deliver(ADDRESS, mail(1));
        intake.take(new Arrival(mailbox(), mail(1).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), null));
        assertThat(server.unseen(ADDRESS)).isEqualTo(1);
        assertThat(read()).isEqualTo(1);
        assertThat(texts()).hasSize(1);
        assertThat(server.unseen(ADDRESS)).isZero();
        assertThat(read()).isZero();
    }

    @Test
    void whenTheServerNumbersItsMailAnewNothingIsTakenTwice() throws Exception {
        server.deliver(ADDRESS, mail(1));
        assertThat(read()).isEqualTo(1);
        var place = places.of(inbox, "INBOX").orElseThrow();
        places.save(inbox, "INBOX", new Places.Place(place.validity() + 1, 9_999, place.readAt()));
        server.deliver(ADDRESS, mail(2));
        read();
        assertThat(texts()).containsExactly("Mail 1", "Mail 2");
        assertThat(places.of(inbox, "INBOX").orElseThrow().validity()).isEqualTo(place.validity());
    }

    @Test
    void onlyOneProcessHoldsAMailboxUntilItsLeaseLapses() {
        var minute = Duration.ofSeconds(60);
        assertThat(places.lease(inbox, "one", minute)).isTrue();
        assertThat(places.lease(inbox, "two", minute)).isFalse();
        assertThat(places.lease(inbox, "one", Duration.ofMillis(-1))).isTrue();
        assertThat(places.lease(inbox, "two", minute)).isTrue();
    }
}
