package pro.supportmax.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pro.supportmax.files.Files;
import pro.supportmax.kernel.Actor;
import pro.supportmax.tickets.Handler;
import pro.supportmax.tickets.Message;
import pro.supportmax.tickets.Status;
import pro.supportmax.tickets.TicketEvent;

/** Mail of the past in a real ledger. */
class MailImportScenario {

    private Depot depot = new Depot();

    @AfterEach
    void close() {
        depot.close();
    }

    @Test
    void aConversationBecomesASolvedTicketWithItsTimesAndFiles() {
        var done = depot.take(
                Kind.MAIL, "all.mbox", Letters.mbox(Letters.ANSWER, Letters.QUESTION, Letters.AWAY, Letters.OTHER));

        assertThat(done.state()).isEqualTo(ImportView.State.DONE);
        assertThat(done.tallies().get("ticket").added()).isEqualTo(2);
        assertThat(done.tallies().get("message").added()).isEqualTo(4);
        var ticket = depot.ticket("Export fails");
        assertThat(ticket.status()).isEqualTo(Status.SOLVED);
        assertThat(ticket.handler()).isEqualTo(Handler.HUMAN);
        assertThat(ticket.createdAt()).isEqualTo(Instant.parse("2026-01-05T08:00:00Z"));
        assertThat(ticket.updatedAt()).isEqualTo(Instant.parse("2026-01-05T09:01:00Z"));
        var messages = depot.messages(ticket);
        assertThat(messages)
                .extracting(Message::kind)
                .containsExactly(Message.Kind.INBOUND, Message.Kind.OUTBOUND, Message.Kind.EVENT);
        assertThat(messages.getFirst().text()).isEqualTo("The export stops.\nFrom the log I learn nothing.");
        assertThat(messages.get(1).text()).isEqualTo("Please choose a shorter period.");
        assertThat(messages.get(1).author()).isEqualTo(Actor.teammate("ada@lumen.example"));
        assertThat(messages.get(2).text()).contains("Automatic reply", "I am back on Monday.");
        var log = messages.getFirst().attachments().getFirst();
        assertThat(log.name()).isEqualTo("log.txt");
        assertThat(new String(depot.room.get(Files.class).content(log.id()), StandardCharsets.UTF_8))
                .contains("EXP-202");
    }

    @Test
    void nothingIsAnnouncedOrAnswered() {
        depot.take(Kind.MAIL, "all.mbox", Letters.mbox(Letters.QUESTION, Letters.OTHER));

        assertThat(depot.room.facts())
                .filteredOn(TicketEvent.class::isInstance)
                .hasSize(2)
                .allSatisfy(fact -> assertThat(fact).isInstanceOf(TicketEvent.Archived.class));
        assertThat(depot.room
                        .sql()
                        .sql("select count(*) from tickets.delivery")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aSecondRunAddsOnlyWhatIsNew() {
        depot.take(Kind.MAIL, "a.mbox", Letters.mbox(Letters.QUESTION, Letters.OTHER));
        var before = depot.rows();

        var same = depot.take(Kind.MAIL, "a.mbox", Letters.mbox(Letters.QUESTION, Letters.OTHER));
        assertThat(same.tallies().get("message")).isEqualTo(new ImportView.Count(0, 0, 2, 0));
        assertThat(depot.rows()).isEqualTo(before);

        var more = depot.take(Kind.MAIL, "b.mbox", Letters.mbox(Letters.ANSWER));
        assertThat(more.tallies().get("message").added()).isEqualTo(1);
        assertThat(depot.tickets()).hasSize(2);
        var ticket = depot.ticket("Export fails");
        assertThat(depot.messages(ticket)).hasSize(2);
        assertThat(ticket.status()).isEqualTo(Status.SOLVED);
    }

    @Test
    void anImportThatWasKilledGoesOnWhereItWas() {
        depot.room.get(Depot.Knife.class).after(4);
        var id = depot.send(Kind.MAIL, "many.mbox", Letters.many(9));
        Awaitility.await()
                .dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(30))
                .until(() -> depot.room.get(Depot.Knife.class).hasFallen());
        assertThat(depot.imports().get(id).state()).isEqualTo(ImportView.State.RUNNING);

        depot = depot.next();
        var done = depot.end(id);

        assertThat(done.state()).isEqualTo(ImportView.State.DONE);
        assertThat(done.tallies().get("ticket")).isEqualTo(new ImportView.Count(9, 0, 0, 0));
        assertThat(depot.tickets()).hasSize(9);
    }

    @Test
    void foldersOfMailsAndMaildirsAreTakenToo() {
        var done = depot.take(
                Kind.MAIL,
                "mail.zip",
                Depot.zip(Map.of(
                        "export/2026/q1.eml", Depot.utf8(Letters.QUESTION.replace("\n", "\r\n")),
                        "Maildir/cur/1736.M1.host:2,S", Depot.utf8(Letters.ANSWER),
                        "Maildir/tmp/9", Depot.utf8("half a mail"),
                        "Maildir/dovecot.index", Depot.utf8("x"),
                        "notes.txt", Depot.utf8("no mail at all"))));

        assertThat(depot.messages(depot.ticket("Export fails"))).hasSize(2);
        assertThat(depot.reasons(done)).containsExactly("notes.txt:0 it is neither a mail nor an mbox");
    }

    @Test
    void brokenMailsCostNothingButThemselves() {
        var cut = Letters.QUESTION.substring(0, Letters.QUESTION.indexOf("EXP-202") + 3);
        var inside = Letters.OTHER.replace("Where is", "From here on I ask:\nWhere is");
        var nobody = Letters.ANSWER
                .replace("maya@nordlicht.example", "eve@lumen.example")
                .replace("q1@", "x1@")
                .replace("a1@", "x2@");

        var done = depot.take(Kind.MAIL, "broken.mbox", Letters.mbox("\n\n", nobody, inside, cut));

        assertThat(done.state()).isEqualTo(ImportView.State.DONE);
        assertThat(depot.reasons(done))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("broken.mbox:1", "no header"))
                .anySatisfy(line -> assertThat(line).contains("broken.mbox:2", "no address outside your own"));
        assertThat(depot.messages(depot.ticket("Invoice")).getFirst().text()).contains("From here on I ask");
        assertThat(depot.messages(depot.ticket("Export fails")).getFirst().attachments())
                .hasSize(1);
    }

    @Test
    void aDryRunTellsAndChangesNothing() {
        var before = depot.rows();

        var done = depot.takeDry(
                Kind.MAIL, "all.mbox", Depot.utf8(Letters.mbox(Letters.QUESTION, Letters.ANSWER, Letters.OTHER)));

        assertThat(done.tallies().get("ticket").added()).isEqualTo(2);
        assertThat(done.tallies().get("message").added()).isEqualTo(3);
        assertThat(depot.rows()).isEqualTo(before);
    }

    @Test
    void withoutOwnAddressesItSaysWhatIsMissing() {
        var id = depot.send(
                new ImportOrder("a.mbox", null, null, List.of(), false, Actor.teammate("ada@lumen.example")),
                Depot.utf8(Letters.mbox(Letters.QUESTION)));

        var failed = depot.end(id);

        assertThat(failed.state()).isEqualTo(ImportView.State.FAILED);
        assertThat(failed.kind()).isEqualTo(Kind.MAIL);
        assertThat(failed.why()).contains("--own support@example.com");
        depot.imports().start(id);
        var done = depot.take(Kind.MAIL, "a.mbox", Letters.mbox(Letters.QUESTION));
        assertThatThrownBy(() -> depot.imports().start(done.id())).hasMessageContaining("not here any more");
        assertThat(depot.tickets()).hasSize(1);
    }
}
