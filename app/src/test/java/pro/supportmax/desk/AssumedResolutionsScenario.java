package pro.supportmax.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pro.supportmax.Room;
import pro.supportmax.compliance.AuditTrail;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.Citation;
import pro.supportmax.kernel.CustomerId;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.tickets.Handler;
import pro.supportmax.tickets.Message;
import pro.supportmax.tickets.NewMessage;
import pro.supportmax.tickets.NewTicket;
import pro.supportmax.tickets.Outcome;
import pro.supportmax.tickets.Status;
import pro.supportmax.tickets.TicketEvent;
import pro.supportmax.tickets.Tickets;

/** What becomes of an answer that nobody replied to. */
class AssumedResolutionsScenario {

    private static final Actor AI = Actor.ai("crew");
    private static final Citation SOURCE = new Citation("reset", "Reset your password", "/help/reset", "Open it.", 0.9);

    private final Room room = new Room("pro.supportmax.tickets", "pro.supportmax.files", "pro.supportmax.compliance");
    private final Tickets tickets = room.get(Tickets.class);
    private final CustomerId maya = new CustomerId(UUID.randomUUID());

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void anAnswerThatIsFollowedBySilenceCountsAsAssumed() {
        var ticket = answered(List.of(SOURCE));

        room.clock().advance(Duration.ofHours(71));
        after(Duration.ofHours(72)).round();
        assertThat(tickets.get(ticket).status()).isEqualTo(Status.PENDING);

        room.clock().advance(Duration.ofHours(1));
        after(Duration.ofHours(72)).round();

        assertThat(tickets.get(ticket).status()).isEqualTo(Status.SOLVED);
        assertThat(tickets.get(ticket).outcome()).isEqualTo(Outcome.ASSUMED_RESOLUTION);
        assertThat(tickets.messages(ticket).getLast()).satisfies(line -> {
            assertThat(line.kind()).isEqualTo(Message.Kind.EVENT);
            assertThat(line.text()).isEqualTo("Solved, as it seems: the customer has not written for 3 days.");
        });
        assertThat(room.get(AuditTrail.class).entries(null, 10).items()).anySatisfy(entry -> {
            assertThat(entry.type()).isEqualTo("tickets.TicketEvent.Solved");
            assertThat(entry.by()).isEqualTo(Actor.system("desk"));
            assertThat(entry.content()).contains("ASSUMED_RESOLUTION");
        });
    }

    @Test
    void aCustomerWhoComesBackOpensItAgainAndNothingIsAssumedAnyMore() {
        var ticket = answered(List.of(SOURCE));
        room.clock().advance(Duration.ofHours(72));
        after(Duration.ofHours(72)).round();

        write(ticket);

        assertThat(tickets.get(ticket).status()).isEqualTo(Status.OPEN);
        assertThat(tickets.get(ticket).handler()).isEqualTo(Handler.AI);
        assertThat(tickets.get(ticket).outcome()).isNull();
    }

    @Test
    void aReplyBeginsTheSilenceAnew() {
        var ticket = answered(List.of(SOURCE));
        room.clock().advance(Duration.ofHours(50));
        write(ticket);
        answer(ticket, List.of(SOURCE));
        room.clock().advance(Duration.ofHours(50));

        after(Duration.ofHours(72)).round();

        assertThat(tickets.get(ticket).status()).isEqualTo(Status.PENDING);
    }

    @Test
    void aGreetingIsNoResolution() {
        var ticket = answered(List.of());
        room.clock().advance(Duration.ofHours(72));

        after(Duration.ofHours(72)).round();

        assertThat(tickets.get(ticket).status()).isEqualTo(Status.SOLVED);
        assertThat(tickets.get(ticket).outcome()).isNull();
    }

    @Test
    void whatPeopleHaveOrNobodyHasAnsweredIsLeftAlone() {
        var unanswered = open();
        var people = answered(List.of(SOURCE));
        tickets.change(people, t -> t.take("li@example.org", room.clock().instant()));
        var asleep = answered(List.of(SOURCE));
        tickets.change(
                asleep,
                t -> t.snooze(
                        room.clock().instant().plus(Duration.ofDays(30)),
                        AI,
                        room.clock().instant()));
        room.clock().advance(Duration.ofDays(10));

        after(Duration.ofHours(72)).round();

        assertThat(List.of(unanswered, people, asleep))
                .extracting(ticket -> tickets.get(ticket).status())
                .doesNotContain(Status.SOLVED);
    }

    @Test
    void zeroWaitsForEver() {
        var ticket = answered(List.of(SOURCE));
        room.clock().advance(Duration.ofDays(1_000));

        after(Duration.ZERO).round();

        assertThat(tickets.get(ticket).status()).isEqualTo(Status.PENDING);
    }

    @Test
    void twoProcessesSolveEachTicketOnce() throws Exception {
        var quiet = Stream.generate(() -> answered(List.of(SOURCE))).limit(30).toList();
        room.clock().advance(Duration.ofHours(72));
        Callable<Void> process = () -> {
            after(Duration.ofHours(72)).round();
            return null;
        };
        try (var processes = Executors.newFixedThreadPool(2)) {
            for (var done : processes.invokeAll(List.of(process, process))) {
                done.get();
            }
        }
        assertThat(quiet).allSatisfy(ticket -> {
            assertThat(tickets.get(ticket).status()).isEqualTo(Status.SOLVED);
            assertThat(tickets.messages(ticket))
                    .filteredOn(m -> m.kind() == Message.Kind.EVENT)
                    .hasSize(1);
        });
        assertThat(room.facts())
                .filteredOn(TicketEvent.Solved.class::isInstance)
                .hasSize(30);
    }

    /** The job as another process would have it. */
    private AssumedResolutions after(Duration silence) {
        var settings = new DeskSettings("", 0.6, 1, Duration.ofMinutes(1), 5, silence, Duration.ofSeconds(1));
        return new AssumedResolutions(tickets, room.transaction(), new Wording(), settings, room.clock());
    }

    private TicketId open() {
        var ticket = tickets.open(new NewTicket(maya, "chat", "Password", Handler.AI))
                .id();
        write(ticket);
        return ticket;
    }

    private TicketId answered(List<Citation> sources) {
        var ticket = open();
        answer(ticket, sources);
        return ticket;
    }

    private void write(TicketId ticket) {
        tickets.add(
                ticket,
                new NewMessage(Message.Kind.INBOUND, Actor.customer(maya), "Maya", "Hello?", null, List.of(), null));
    }

    private void answer(TicketId ticket, List<Citation> sources) {
        tickets.add(
                ticket,
                NewMessage.reply(AI, "Assistant (AI)", "Open it.", sources),
                t -> t.pend(AI, room.clock().instant()));
    }
}
