package pro.supportmax.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import pro.supportmax.Ledgers;
import pro.supportmax.kernel.Ids;
import pro.supportmax.kernel.TicketId;
import tools.jackson.databind.json.JsonMapper;

class TurnRowsScenario {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final TicketId FIRST = new TicketId(1001);
    private static final TicketId SECOND = new TicketId(1002);

    private final Ids ids = Ids.timeOrdered(Clock.systemUTC());
    private JdbcClient jdbc;
    private TurnRows turns;

    @BeforeEach
    void openLedger() {
        jdbc = JdbcClient.create(Ledgers.fresh());
        turns = new TurnRows(jdbc, JsonMapper.builder().build());
    }

    @Test
    void turnsOfOneTicketRunInOrderAndOneAtATime() {
        var first = queue(FIRST);
        var second = queue(FIRST);
        var other = queue(SECOND);

        var leased = turns.lease("a", 10, MINUTE);
        assertThat(leased).extracting(Turn::id).containsExactlyInAnyOrder(first, other);
        assertThat(turns.lease("b", 10, MINUTE)).isEmpty();

        leased.stream()
                .filter(turn -> turn.id().equals(first))
                .forEach(turn -> turns.finish(turn, "answered", Trace.EMPTY));
        assertThat(turns.lease("b", 10, MINUTE)).extracting(Turn::id).containsExactly(second);
    }

    @Test
    void aLapsedLeaseIsTakenOverAndTheOldOneCannotCommit() {
        queue(FIRST);
        var slow = turns.lease("a", 1, Duration.ofMillis(50)).getFirst();

        var taken = Awaitility.await()
                .pollInterval(Duration.ofMillis(20))
                .until(() -> turns.lease("b", 1, MINUTE), list -> !list.isEmpty())
                .getFirst();

        assertThat(taken.id()).isEqualTo(slow.id());
        assertThat(taken.attempt()).isEqualTo(2);
        assertThatThrownBy(() -> turns.finish(slow, "answered", Trace.EMPTY)).isInstanceOf(LeaseLost.class);
        turns.finish(taken, "answered", Trace.EMPTY);
        assertThat(turns.of(FIRST)).extracting(TurnView::state).containsExactly("done");
    }

    @Test
    void aTurnIsFinishedOnce() {
        queue(FIRST);
        var turn = turns.lease("a", 1, MINUTE).getFirst();
        turns.finish(turn, "answered", Trace.EMPTY);
        assertThatThrownBy(() -> turns.finish(turn, "answered", Trace.EMPTY)).isInstanceOf(LeaseLost.class);
    }

    @Test
    void aParkedTurnLetsItsTicketGoOnAndCanBeRedriven() {
        var poison = queue(FIRST);
        var next = queue(FIRST);
        turns.park(turns.lease("a", 1, MINUTE).getFirst(), "IllegalStateException");

        assertThat(turns.parked()).extracting(TurnView::error).containsExactly("IllegalStateException");
        var following = turns.lease("a", 10, MINUTE);
        assertThat(following).extracting(Turn::id).containsExactly(next);
        turns.finish(following.getFirst(), "answered", Trace.EMPTY);

        assertThat(turns.redrive(poison)).isTrue();
        assertThat(turns.redrive(poison)).isFalse();
        assertThat(turns.lease("a", 1, MINUTE).getFirst().attempt()).isEqualTo(1);
    }

    @Test
    void aRetriedTurnWaitsForItsPause() {
        queue(FIRST);
        turns.retry(turns.lease("a", 1, MINUTE).getFirst(), "TransientFailure", Duration.ofMillis(200));
        assertThat(turns.lease("a", 1, MINUTE)).isEmpty();
        Awaitility.await().until(() -> !turns.lease("a", 1, MINUTE).isEmpty());
    }

    @Test
    void whatAProcessHeldWhenItEndedIsGivenBackToItsSuccessor() {
        queue(FIRST);
        queue(SECOND);
        turns.lease("a", 1, MINUTE);
        turns.lease("b", 1, MINUTE);
        assertThat(turns.giveBack("a")).isEqualTo(1);
        assertThat(turns.lease("a", 10, MINUTE))
                .hasSize(1)
                .first()
                .extracting(Turn::attempt)
                .isEqualTo(1);
    }

    @Test
    void manyProcessesShareTheWorkWithoutDoingATurnTwice() throws Exception {
        for (var ticket = 0; ticket < 40; ticket++) {
            for (var n = 0; n < 5; n++) {
                queue(new TicketId(2000 + ticket));
            }
        }
        var done = Collections.synchronizedList(new ArrayList<Turn>());
        try (var processes = Executors.newFixedThreadPool(6)) {
            List<Callable<Void>> work = Collections.nCopies(6, () -> {
                workUntilEmpty(done);
                return null;
            });
            for (var each : processes.invokeAll(work)) {
                each.get();
            }
        }
        assertThat(done).hasSize(200).extracting(Turn::id).doesNotHaveDuplicates();
        assertThat(inOrder(done)).isTrue();
    }

    private void workUntilEmpty(List<Turn> done) {
        while (turns.waiting() > 0) {
            for (var turn : turns.lease(Thread.currentThread().getName(), 3, MINUTE)) {
                done.add(turn);
                turns.finish(turn, "answered", Trace.EMPTY);
            }
        }
    }

    private boolean inOrder(List<Turn> done) {
        return done.stream().map(Turn::ticket).distinct().allMatch(ticket -> {
            var worked = done.stream()
                    .filter(t -> t.ticket().equals(ticket))
                    .map(Turn::id)
                    .toList();
            return worked.equals(turns.of(ticket).stream().map(TurnView::id).toList());
        });
    }

    private UUID queue(TicketId ticket) {
        var id = ids.next();
        turns.queue(id, ticket, ids.next());
        return id;
    }
}
