package pro.supportmax.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import pro.supportmax.Room;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.CustomerId;
import pro.supportmax.kernel.TicketId;

/** Many at once on one ticket. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TicketRacesScenario {

    private static final Actor AI = Actor.ai("general");

    private Room room;
    private Tickets tickets;
    private TicketId ticket = new TicketId(1);

    @BeforeAll
    void start() {
        room = new Room("pro.supportmax.tickets", "pro.supportmax.files", "pro.supportmax.compliance");
        tickets = room.get(Tickets.class);
    }

    @AfterAll
    void stop() {
        room.close();
    }

    @BeforeEach
    void open() {
        ticket = tickets.open(new NewTicket(new CustomerId(UUID.randomUUID()), "chat", "Race", Handler.AI))
                .id();
    }

    @Test
    void noChangeIsLost() {
        atOnce(
                40,
                i -> tickets.change(
                                ticket, t -> t.tag("tag-" + i, AI, room.clock().instant()))
                        .version());

        assertThat(tickets.get(ticket).tags()).hasSize(40);
        assertThat(tickets.get(ticket).version()).isEqualTo(41);
    }

    @Test
    void messagesAreNumberedWithoutGapsOrDoubles() {
        atOnce(
                40,
                i -> tickets.add(ticket, NewMessage.note(AI, "AI", "note " + i)).sequence());

        assertThat(tickets.messages(ticket))
                .extracting(Message::sequence)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 40).boxed().toList());
    }

    @Test
    void ofManyTeammatesWhoTakeExactlyOneHasIt() {
        var won = atOnce(
                20,
                i -> wins(() -> tickets.change(
                        ticket,
                        t -> t.take(
                                "teammate" + i + "@lumen.example", room.clock().instant()))));

        assertThat(won).filteredOn(w -> w).hasSize(1);
    }

    @Test
    void theAiNeverAnswersAfterATeammateTook() {
        for (int round = 0; round < 20; round++) {
            open();
            var won = atOnce(
                    2,
                    i -> i == 0
                            ? wins(() -> tickets.change(
                                    ticket,
                                    t -> t.take(
                                            "anna@lumen.example", room.clock().instant())))
                            : wins(() -> tickets.add(ticket, NewMessage.reply(AI, "AI", "Answer", List.of()))));
            boolean answered = !tickets.messages(ticket).isEmpty();

            assertThat(won.getFirst()).isTrue();
            assertThat(answered).isEqualTo(won.getLast());
            assertThat(tickets.get(ticket).handler()).isEqualTo(Handler.HUMAN);
        }
    }

    @Test
    void ofManyWithTheSameReadingExactlyOneChanges() {
        var won = atOnce(
                20,
                i -> wins(() -> tickets.change(
                        ticket, 1, t -> t.tag("tag-" + i, AI, room.clock().instant()))));

        assertThat(won).filteredOn(w -> w).hasSize(1);
        assertThat(tickets.get(ticket).tags()).hasSize(1);
    }

    private static boolean wins(Runnable attempt) {
        try {
            attempt.run();
            return true;
        } catch (TicketRefused | StaleTicket e) {
            return false;
        }
    }

    private static <T> List<T> atOnce(int times, IntFunction<T> call) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, times)
                    .<Callable<T>>mapToObj(i -> () -> call.apply(i))
                    .toList();
            var results = new ArrayList<T>();
            for (var done : threads.invokeAll(calls)) {
                results.add(done.resultNow());
            }
            return results;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
