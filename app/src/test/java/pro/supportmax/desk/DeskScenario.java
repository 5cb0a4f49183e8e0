package pro.supportmax.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import pro.supportmax.Ledgers;
import pro.supportmax.compliance.AuditTrail;
import pro.supportmax.compliance.Verification;
import pro.supportmax.customers.Identity;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.CustomerId;
import pro.supportmax.kernel.NotFound;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.knowledge.Articles;
import pro.supportmax.knowledge.Knowledge;
import pro.supportmax.tickets.Caution;
import pro.supportmax.tickets.Handler;
import pro.supportmax.tickets.Inboxes;
import pro.supportmax.tickets.Message;
import pro.supportmax.tickets.Mode;
import pro.supportmax.tickets.NewMessage;
import pro.supportmax.tickets.NewTicket;
import pro.supportmax.tickets.Outcome;
import pro.supportmax.tickets.Status;
import pro.supportmax.tickets.Tickets;

@SpringBootTest(
        properties = {"supportmax.demo.enabled=false", "supportmax.desk.poll=100ms", "supportmax.desk.attempts=3"})
@ContextConfiguration(initializers = Ledgers.class)
class DeskScenario {

    private static final Identity MAYA = new Identity(null, "maya@example.org", "Maya");
    private static final Identity OTHER = new Identity(null, "otto@example.org", "Otto");

    @Autowired
    private Desk desk;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Turns turns;

    @Autowired
    private Inboxes inboxes;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Articles articles;

    @Autowired
    private Knowledge knowledge;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void publishAnArticle() {
        PasswordHelp.publish(articles, knowledge);
    }

    @Test
    void aTurnThatKeepsFailingIsParkedAndItsCustomerGetsAPerson() {
        var ticket = tickets.open(new NewTicket(customer(), "api", "Broken", Handler.AI))
                .id();
        var missing = UUID.randomUUID();
        jdbc.sql("insert into desk.turn (id, ticket, message) values (?, ?, ?)")
                .params(missing, ticket.number(), missing)
                .update();
        Awaitility.await()
                .atMost(Duration.ofMinutes(4))
                .until(() -> turns.parked().stream().anyMatch(turn -> turn.id().equals(missing)));
        assertThat(tickets.get(ticket).handler()).isEqualTo(Handler.HUMAN);
        assertThat(tickets.messages(ticket)).anyMatch(m -> m.kind() == Message.Kind.OUTBOUND);
    }

    private CustomerId customer() {
        return tickets.get(write("Hello", null, null)).requester();
    }

    @Test
    void answersFromAnArticleWithItsSource() {
        var ticket = write("How do I reset my password?", null, null);
        var answer = answer(ticket);
        assertThat(answer.author().type()).isEqualTo(Actor.Type.AI);
        assertThat(answer.citations()).extracting("article").contains("reset-your-password");
        assertThat(tickets.get(ticket).status()).isEqualTo(Status.PENDING);
        assertThat(turns.of(ticket)).singleElement().satisfies(turn -> {
            assertThat(turn.state()).isEqualTo("done");
            assertThat(turn.decision()).isEqualTo("answered");
            assertThat(turn.trace().steps())
                    .extracting(Trace.Step::stage)
                    .containsExactly("screen", "read", "brief", "work", "decide", "release");
        });
    }

    @Test
    void helpsWithAnotherQuestionWhileTheFirstWaitsForAPerson() {
        var ticket = write("Which wine goes best with a mushroom risotto?", null, null);
        answer(ticket);
        write("How do I reset my password?", ticket, null);
        Awaitility.await()
                .untilAsserted(() -> assertThat(tickets.messages(ticket))
                        .filteredOn(m -> m.kind() == Message.Kind.OUTBOUND)
                        .hasSize(2)
                        .last()
                        .satisfies(m -> assertThat(m.citations()).isNotEmpty()));
        assertThat(tickets.get(ticket)).satisfies(t -> {
            assertThat(t.handler()).as("the first question still waits").isEqualTo(Handler.HUMAN);
            assertThat(t.status()).isEqualTo(Status.OPEN);
            assertThat(t.outcome()).isEqualTo(Outcome.ABSTAINED);
        });
        write("And which cheese goes with it?", ticket, null);
        awaitTurns(ticket, 3);
        assertThat(turns.of(ticket))
                .extracting(TurnView::decision)
                .containsExactlyInAnyOrder("abstained", "answered", "left");
        write("Please let me talk to a human being.", ticket, null);
        Awaitility.await()
                .untilAsserted(() -> assertThat(tickets.get(ticket).outcome()).isEqualTo(Outcome.ESCALATED));
    }

    @Test
    void escalatesWhatNoArticleAnswersAndSaysSo() {
        var ticket = write("Which wine goes best with a mushroom risotto?", null, null);
        assertThat(answer(ticket).citations()).isEmpty();
        assertThat(tickets.get(ticket)).satisfies(t -> {
            assertThat(t.handler()).isEqualTo(Handler.HUMAN);
            assertThat(t.status()).isEqualTo(Status.OPEN);
            assertThat(t.team()).isNotNull();
            assertThat(t.outcome()).isEqualTo(Outcome.ABSTAINED);
        });
        assertThat(tickets.messages(ticket)).extracting(Message::kind).contains(Message.Kind.NOTE);
    }

    @Test
    void aWishForAPersonIsAlwaysGranted() {
        var ticket = write("I want to talk to a human being please", null, null);
        answer(ticket);
        assertThat(tickets.get(ticket).handler()).isEqualTo(Handler.HUMAN);
        assertThat(tickets.get(ticket).outcome()).isEqualTo(Outcome.ESCALATED);
    }

    @Test
    void theSameMessageIsTakenInOnceHoweverOftenItComes() throws Exception {
        try (var senders = Executors.newFixedThreadPool(16)) {
            List<Callable<Receipt>> sends = Collections.nCopies(
                    100,
                    () -> desk.receive(new InboundMessage(
                            "api", MAYA, "How do I reset my password?", null, null, null, "same-id")));
            var seen = new HashSet<TicketId>();
            var fresh = 0;
            for (var send : senders.invokeAll(sends)) {
                seen.add(send.get().ticket());
                fresh += send.get().duplicate() ? 0 : 1;
            }
            assertThat(seen).hasSize(1);
            assertThat(fresh).isEqualTo(1);
            assertThat(tickets.messages(seen.iterator().next()))
                    .filteredOn(m -> m.kind() == Message.Kind.INBOUND)
                    .hasSize(1);
        }
    }

    @Test
    void nobodyWritesOnAForeignTicket() {
        var ticket = write("How do I reset my password?", null, null);
        assertThatThrownBy(() -> desk.receive(new InboundMessage("api", OTHER, "Let me in", null, null, ticket, null)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aTeammatesReplyTakesTheTicketFromTheMachine() {
        var ticket = write("How do I reset my password?", null, null);
        answer(ticket);
        tickets.add(
                ticket, NewMessage.reply(Actor.teammate("li@example.org"), "Li", "I will look into it.", List.of()));
        desk.receive(new InboundMessage("api", MAYA, "How do I reset my password then?", null, null, ticket, null));
        awaitTurns(ticket, 2);
        assertThat(turns.of(ticket).getLast().decision()).isEqualTo("left");
        assertThat(tickets.messages(ticket))
                .filteredOn(m -> m.author().type() == Actor.Type.AI)
                .hasSize(1);
    }

    @Test
    void anInboxThatOnlySuggestsSendsNothing() {
        inboxes.setMode("chat", Mode.SUGGEST);
        try {
            var ticket = desk.receive(
                            new InboundMessage("chat", MAYA, "How do I reset my password?", null, null, null, null))
                    .ticket();
            awaitTurns(ticket, 1);
            assertThat(turns.of(ticket).getFirst().decision()).isEqualTo("suggested");
            assertThat(tickets.messages(ticket)).noneMatch(m -> m.kind() == Message.Kind.OUTBOUND);
            assertThat(tickets.get(ticket).handler()).isEqualTo(Handler.HUMAN);
        } finally {
            inboxes.setMode("chat", Mode.AUTO);
        }
    }

    @Test
    void aThankYouAfterAnAnswerSolvesTheTicket() {
        var ticket = write("How do I reset my password?", null, null);
        answer(ticket);
        desk.receive(new InboundMessage("api", MAYA, "Great, that worked, thank you!", null, null, ticket, null));
        awaitTurns(ticket, 2);
        assertThat(tickets.get(ticket).status()).isEqualTo(Status.SOLVED);
        assertThat(tickets.get(ticket).outcome()).isEqualTo(Outcome.CONFIRMED_RESOLUTION);
    }

    @Test
    void theAuditTrailStaysIntact() {
        answer(write("How do I reset my password?", null, null));
        Awaitility.await().untilAsserted(() -> assertThat(audit.verify()).isInstanceOf(Verification.Intact.class));
    }

    @Test
    void aStrangersMessageJoinsTheTicketAndIsLeftToPeople() {
        var ticket = write("How do I reset my password?", null, null);
        answer(ticket);
        desk.receive(new InboundMessage(
                "email",
                OTHER,
                "How do I reset my password?",
                null,
                null,
                ticket,
                "stranger-1",
                List.of(),
                InboundMessage.Nature.PERSONAL,
                Caution.UNVERIFIED));
        Awaitility.await()
                .untilAsserted(() -> assertThat(tickets.get(ticket).handler()).isEqualTo(Handler.HUMAN));
        assertThat(tickets.messages(ticket))
                .filteredOn(m -> m.kind() == Message.Kind.OUTBOUND)
                .hasSize(1);
        assertThat(tickets.messages(ticket))
                .filteredOn(m -> m.caution() == Caution.UNVERIFIED)
                .singleElement()
                .satisfies(m -> assertThat(m.author())
                        .isNotEqualTo(Actor.customer(tickets.get(ticket).requester())));
    }

    @Test
    void whatAMachineWroteIsShownAndDisturbsNobody() {
        var ticket = write("How do I reset my password?", null, null);
        answer(ticket);
        desk.receive(new InboundMessage(
                "email",
                MAYA,
                "I am out of the office.",
                null,
                null,
                ticket,
                "away-1",
                List.of(),
                InboundMessage.Nature.AUTOMATIC,
                null));
        assertThat(tickets.get(ticket).status()).isEqualTo(Status.PENDING);
        assertThat(tickets.messages(ticket).getLast().kind()).isEqualTo(Message.Kind.EVENT);
        assertThat(turns.of(ticket)).hasSize(1);
    }

    private TicketId write(String text, @Nullable TicketId ticket, @Nullable String externalId) {
        return desk.receive(new InboundMessage("api", MAYA, text, null, null, ticket, externalId))
                .ticket();
    }

    private Message answer(TicketId ticket) {
        awaitTurns(ticket, 1);
        return tickets.messages(ticket).stream()
                .filter(message -> message.kind() == Message.Kind.OUTBOUND)
                .findFirst()
                .orElseThrow();
    }

    private void awaitTurns(TicketId ticket, int done) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(4))
                .until(() -> turns.of(ticket).stream()
                                .filter(turn -> turn.state().equals("done"))
                                .count()
                        == done);
    }
}
