package pro.supportmax.channels.email;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pro.supportmax.access.Scope;
import pro.supportmax.channels.Edge;
import pro.supportmax.channels.EdgeJourney;

/** Mails as the world sends them, and worse: whatever is posted becomes a ticket, soon. */
@EdgeJourney
class MailFuzzJourney {

    private static final int MAILS = 500;
    private static final long SEED = 20261126;
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Edge edge;

    MailFuzzJourney(Edge edge) {
        this.edge = edge;
    }

    @Test
    void everyDamagedMailBecomesATicketSoon() {
        var me = edge.with(Scope.TICKETS_READ, Scope.TICKETS_WRITE);
        var complaints = new ArrayList<String>();
        for (int i = 0; i < MAILS; i++) {
            var mail = DamagedMail.of(SEED + i);
            var posted = System.nanoTime();
            var reply = me.post("/api/v1/inboxes/email/mail", mail.raw(), "message/rfc822");
            var took = Duration.ofNanos(System.nanoTime() - posted);
            if (reply.status() != 201 || reply.data().path("ticket").asLong() == 0 || took.compareTo(SOON) > 0) {
                complaints.add("seed %d (%s): %d after %s, %s"
                        .formatted(SEED + i, mail.damage(), reply.status(), took, reply.body()));
                kept(mail, SEED + i);
            }
        }
        assertThat(complaints).isEmpty();
    }

    /** For a close look. */
    private static void kept(DamagedMail mail, long seed) {
        try {
            var folder = Files.createDirectories(Path.of("target", "damaged-mail"));
            Files.write(folder.resolve(seed + ".eml"), mail.raw());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theDamageIsManifoldAndTheSameEachTime() {
        var mails = IntStream.range(0, MAILS)
                .mapToObj(i -> DamagedMail.of(SEED + i))
                .toList();
        assertThat(mails.stream().map(DamagedMail::damage).distinct().count()).isGreaterThan(100);
        assertThat(mails.stream()
                        .map(mail -> new String(mail.raw(), ISO_8859_1))
                        .distinct()
                        .count())
                .isEqualTo(MAILS);
        assertThat(DamagedMail.of(SEED).raw()).isEqualTo(mails.getFirst().raw());
    }

    @Test
    void whatIsLeftOfTheWordsStandsInTheTicket() {
        var me = edge.with(Scope.TICKETS_READ, Scope.TICKETS_WRITE);
        var broken = List.of(
                "From: Ann <ann@example.com>\r\nSubject: Help\r\nContent-Type: multipart/mixed; boundary=gone\r\n\r\n"
                        + "My kettle is broken",
                "From: Ann <ann@example.com>\r\nContent-Type: text/plain; charset=nonsense\r\n\r\nMy kettle is broken",
                "From: Ann <ann@example.com>\r\nContent-Transfer-Encoding: guess\r\n\r\nMy kettle is broken",
                "From: \0 <<ann@@example.com>>\r\nSubject: =?utf-8?B?%%%?=\r\n\r\nMy kettle is broken",
                "My kettle is broken");
        for (var raw : broken) {
            var taken = me.post("/api/v1/inboxes/email/mail", raw.getBytes(UTF_8), "message/rfc822");
            assertThat(taken.status()).as(taken.body()).isEqualTo(201);
            var messages =
                    me.get("/api/v1/tickets/" + taken.data().path("ticket").asLong() + "/messages");
            assertThat(messages.body()).as(raw).contains("My kettle is broken");
        }
    }
}
