package pro.supportmax.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;
import pro.supportmax.Ledgers;
import pro.supportmax.customers.Customer;
import pro.supportmax.customers.Customers;
import pro.supportmax.customers.Identity;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.knowledge.Articles;
import pro.supportmax.knowledge.Knowledge;
import pro.supportmax.tickets.Handler;
import pro.supportmax.tickets.Message;
import pro.supportmax.tickets.NewMessage;
import pro.supportmax.tickets.NewTicket;
import pro.supportmax.tickets.Outcome;
import pro.supportmax.tickets.Status;
import pro.supportmax.tickets.Tickets;

/** What happens to a ticket in the very moment in which the machine thinks about it, or a person is called. */
@SpringBootTest(
        properties = {"supportmax.demo.enabled=false", "supportmax.desk.poll=100ms", "supportmax.desk.attempts=3"})
@ContextConfiguration(initializers = Ledgers.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DeskRacesScenario {

    private static final Actor AI = Actor.ai("crew");
    private static final Actor LI = Actor.teammate("li@example.org");

    private final Desk desk;
    private final Tickets tickets;
    private final Turns turns;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Customer maya;

    DeskRacesScenario(
            Desk desk,
            Tickets tickets,
            Turns turns,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            Customers customers) {
        this.desk = desk;
        this.tickets = tickets;
        this.turns = turns;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.maya = customers.identify(new Identity(null, "maya@example.org", "Maya"));
    }

    @BeforeEach
    void publishAnArticle(
            @org.springframework.beans.factory.annotation.Autowired Articles articles,
            @org.springframework.beans.factory.annotation.Autowired Knowledge knowledge) {
        PasswordHelp.publish(articles, knowledge);
    }

    @Test
    void aPersonIsGrantedInTheMomentInWhichTheMachineEscalates() throws Exception {
        var ticket = open();
        var held = new CountDownLatch(1);
        try (var machine = Executors.newSingleThreadExecutor()) {
            var escalating = machine.submit(() -> transaction.executeWithoutResult(_ -> {
                tickets.change(ticket, t -> t.escalate("billing", Outcome.ABSTAINED, AI, clock.instant()));
                held.countDown();
                awaitSomebodyWaiting();
            }));
            held.await();
            assertThat(call(ticket)).isEqualTo(ticket);
            escalating.get();
        }
        assertThat(tickets.get(ticket).handler()).isEqualTo(Handler.HUMAN);
        assertThat(tickets.get(ticket).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void aPersonIsGrantedWhenTheTicketHasJustBeenClosed() {
        var ticket = open();
        close(ticket);

        var next = call(ticket);

        assertThat(next).isNotEqualTo(ticket);
        assertThat(tickets.get(next).handler()).isEqualTo(Handler.HUMAN);
        assertThat(tickets.get(next).requester()).isEqualTo(maya.id());
        assertThat(tickets.messages(next))
                .anyMatch(m -> m.kind() == Message.Kind.OUTBOUND)
                .anyMatch(m -> m.kind() == Message.Kind.NOTE && m.text().contains("#" + ticket.number()));
    }

    @Test
    void aPersonIsGrantedOnWhatPeopleHaveSolved() {
        var ticket = open();
        tickets.change(ticket, t -> t.take("li@example.org", clock.instant()));
        tickets.change(ticket, t -> t.solve(LI, null, clock.instant()));

        call(ticket);

        assertThat(tickets.get(ticket).status()).isEqualTo(Status.OPEN);
        assertThat(tickets.get(ticket).assignee()).isEqualTo("li@example.org");
    }

    @Test
    void aPersonIsGrantedOnWhatATeammateSolvedForTheMachine() {
        var ticket = open();
        tickets.change(ticket, t -> t.solve(LI, null, clock.instant()));

        call(ticket);

        assertThat(tickets.get(ticket).status()).isEqualTo(Status.OPEN);
        assertThat(tickets.get(ticket).handler()).isEqualTo(Handler.HUMAN);
    }

    @Test
    void aTicketThatIsClosedWhileTheMachineThinksIsLeftAlone() {
        var ticket = open();
        var message = write(ticket, "How do I reset my password?");
        close(ticket);
        queue(ticket, message);

        awaitTurns(ticket, 1);

        assertThat(turns.of(ticket)).extracting(TurnView::decision).containsExactly("left");
        assertThat(tickets.messages(ticket)).noneMatch(m -> m.kind() == Message.Kind.OUTBOUND);
    }

    @Test
    void aQuestionRightAfterAThankYouIsAnsweredToo() {
        var ticket = open();
        var thanks = write(ticket, "Great, that worked, thank you!");
        var question = write(ticket, "How do I reset my password?");
        queue(ticket, thanks);
        queue(ticket, question);

        awaitTurns(ticket, 2);

        assertThat(turns.of(ticket)).extracting(TurnView::decision).containsExactly("answered", "answered");
        assertThat(tickets.get(ticket).status()).isEqualTo(Status.PENDING);
        assertThat(tickets.get(ticket).outcome()).isNull();
    }

    private TicketId call(TicketId ticket) {
        return desk.callPerson(new Matter.Place(ticket, maya.id()));
    }

    private TicketId open() {
        return tickets.open(new NewTicket(maya.id(), "api", "Password", Handler.AI))
                .id();
    }

    private UUID write(TicketId ticket, String text) {
        return tickets.add(
                        ticket,
                        new NewMessage(
                                Message.Kind.INBOUND, Actor.customer(maya.id()), "Maya", text, null, List.of(), null))
                .id();
    }

    private void close(TicketId ticket) {
        tickets.change(ticket, t -> t.solve(LI, null, clock.instant()));
        tickets.change(ticket, t -> t.close(LI, clock.instant()));
    }

    private void queue(TicketId ticket, UUID message) {
        jdbc.sql("insert into desk.turn (id, ticket, message) values (?, ?, ?)")
                .params(UUID.randomUUID(), ticket.number(), message)
                .update();
    }

    private void awaitTurns(TicketId ticket, int count) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> turns.of(ticket).stream()
                                .filter(turn -> turn.state().equals("done"))
                                .count()
                        == count);
    }

    private void awaitSomebodyWaiting() {
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("select count(*) from pg_locks where not granted")
                                .query(Long.class)
                                .single()
                        > 0);
    }
}
