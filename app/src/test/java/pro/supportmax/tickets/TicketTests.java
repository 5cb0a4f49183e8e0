package pro.supportmax.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.CustomerId;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.tickets.TicketRefused.Rule;

class TicketTests {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final CustomerId MAYA = new CustomerId(new UUID(7, 7));
    private static final Actor CUSTOMER = Actor.customer(MAYA);
    private static final Actor AI = Actor.ai("billing");
    private static final Actor ANNA = Actor.teammate("anna@lumen.example");

    private final Ticket ticket = ticket(Handler.AI);

    @Test
    void aTeammatesReplyTakesTheTicketFromTheAi() {
        write(ANNA, Message.Kind.OUTBOUND);

        assertThat(ticket.handler()).isEqualTo(Handler.HUMAN);
        assertThat(ticket.assignee()).isEqualTo(ANNA.id());
        assertThat(ticket.status()).isEqualTo(Status.OPEN);
        refused(Rule.NOT_WITH_THE_AI, () -> write(AI, Message.Kind.OUTBOUND));
        refused(Rule.NOT_WITH_THE_AI, () -> ticket.solve(AI, Outcome.ASSUMED_RESOLUTION, NOW));
    }

    @Test
    void theAiMayHelpMeanwhileOnlyWhileNobodyHasATicketThatItDidNotKnow() {
        ticket.escalate("billing", Outcome.ABSTAINED, AI, NOW);
        assertThat(ticket.unattended()).isTrue();
        write(AI, Message.Kind.OUTBOUND);
        assertThat(ticket.handler()).isEqualTo(Handler.HUMAN);

        ticket.escalate("billing", Outcome.ESCALATED, AI, NOW);
        assertThat(ticket.outcome()).isEqualTo(Outcome.ESCALATED);
        refused(Rule.NOT_WITH_THE_AI, () -> write(AI, Message.Kind.OUTBOUND));
    }

    @Test
    void aTeammateWhoTakesAWaitingTicketHasItAlone() {
        ticket.escalate("billing", Outcome.ABSTAINED, AI, NOW);
        ticket.take(ANNA.id(), NOW);
        assertThat(ticket.unattended()).isFalse();
        refused(Rule.NOT_WITH_THE_AI, () -> write(AI, Message.Kind.OUTBOUND));
    }

    @Test
    void aColleaguesReplyLeavesTheTicketWithWhoHasIt() {
        ticket.take("bert@lumen.example", NOW);
        write(ANNA, Message.Kind.OUTBOUND);

        assertThat(ticket.assignee()).isEqualTo("bert@lumen.example");
    }

    @Test
    void closingKeepsHowTheAisWorkEndedAndReopeningDoesNot() {
        ticket.solve(AI, Outcome.CONFIRMED_RESOLUTION, NOW);
        ticket.reopen(ANNA, NOW);
        assertThat(ticket.outcome()).isNull();

        ticket.solve(AI, Outcome.ASSUMED_RESOLUTION, NOW);
        ticket.close(ANNA, NOW);
        assertThat(ticket.outcome()).isEqualTo(Outcome.ASSUMED_RESOLUTION);
    }

    @Test
    void aSystemsReplyTakesNothingFromAnybody() {
        write(Actor.system("acknowledgement"), Message.Kind.OUTBOUND);

        assertThat(ticket.handler()).isEqualTo(Handler.AI);
        assertThat(ticket.status()).isEqualTo(Status.NEW);
    }

    @Test
    void theCustomersWordsReopenWhatWaitedOrWasSolved() {
        ticket.snooze(NOW.plus(Duration.ofDays(1)), ANNA, NOW);
        ticket.pend(AI, NOW);
        write(CUSTOMER, Message.Kind.INBOUND);
        assertThat(ticket.status()).isEqualTo(Status.OPEN);
        assertThat(ticket.snoozedUntil()).isNull();

        ticket.solve(AI, Outcome.ASSUMED_RESOLUTION, NOW);
        write(CUSTOMER, Message.Kind.INBOUND);
        assertThat(ticket.status()).isEqualTo(Status.OPEN);
        assertThat(ticket.outcome()).as("what comes back was not resolved").isNull();
    }

    @Test
    void theFirstWordsLeaveATicketNew() {
        write(CUSTOMER, Message.Kind.INBOUND);
        assertThat(ticket.status()).isEqualTo(Status.NEW);
    }

    @Test
    void aClosedTicketDoesNotChangeAnyMore() {
        ticket.solve(AI, Outcome.CONFIRMED_RESOLUTION, NOW);
        ticket.close(Actor.system("closing"), NOW);

        refused(Rule.CLOSED_IS_FINAL, () -> write(CUSTOMER, Message.Kind.INBOUND));
        refused(Rule.CLOSED_IS_FINAL, () -> ticket.reopen(ANNA, NOW));
        refused(Rule.CLOSED_IS_FINAL, () -> ticket.tag("late", ANNA, NOW));
        refused(Rule.CLOSED_IS_FINAL, () -> ticket.take("anna@lumen.example", NOW));
    }

    @Test
    void onlyWhatIsSolvedIsClosed() {
        refused(Rule.NO_SUCH_TRANSITION, () -> ticket.close(ANNA, NOW));
    }

    @Test
    void escalationPutsTheTicketOpenIntoATeamsQueue() {
        ticket.pend(AI, NOW);
        ticket.escalate("billing", AI, NOW);

        assertThat(ticket.handler()).isEqualTo(Handler.HUMAN);
        assertThat(ticket.team()).isEqualTo("billing");
        assertThat(ticket.assignee()).isNull();
        assertThat(ticket.status()).isEqualTo(Status.OPEN);
        assertThat(ticket.outcome()).isEqualTo(Outcome.ESCALATED);
    }

    @Test
    void peopleEscalateWithoutAnOutcomeOfTheAi() {
        ticket.take("anna@lumen.example", NOW);
        ticket.escalate("engineering", ANNA, NOW);

        assertThat(ticket.outcome()).isNull();
        refused(Rule.NOT_WITH_THE_AI, () -> ticket.escalate("billing", AI, NOW));
    }

    @Test
    void ofTwoTeammatesWhoTakeOneIsRefused() {
        ticket.take("anna@lumen.example", NOW);
        ticket.take("anna@lumen.example", NOW);

        refused(Rule.TAKEN_BY_ANOTHER, () -> ticket.take("bert@lumen.example", NOW));
        ticket.assign(null, "bert@lumen.example", ANNA, NOW);
        assertThat(ticket.assignee()).isEqualTo("bert@lumen.example");
    }

    @Test
    void aTeammatesSolutionIsNotTheAis() {
        ticket.escalate("billing", Outcome.PROCEDURE_HANDOFF, AI, NOW);
        assertThatThrownBy(() -> ticket.solve(ANNA, Outcome.CONFIRMED_RESOLUTION, NOW))
                .isInstanceOf(IllegalArgumentException.class);
        ticket.solve(ANNA, null, NOW);

        assertThat(ticket.status()).isEqualTo(Status.SOLVED);
        assertThat(ticket.outcome()).isEqualTo(Outcome.PROCEDURE_HANDOFF);
    }

    @Test
    void whatIsAlreadySoIsNoEvent() {
        ticket.settle();
        ticket.prioritise(Priority.P3, AI, NOW);
        ticket.reopen(ANNA, NOW);
        ticket.settle();
        ticket.reopen(ANNA, NOW);
        ticket.untag("none", AI, NOW);
        ticket.setField("none", null, AI, NOW);
        ticket.rename("Export fails", AI, NOW);

        assertThat(ticket.settle()).isEmpty();
    }

    @Test
    void boundsTagsAndFields() {
        IntStream.range(0, 50).forEach(i -> ticket.tag("tag-" + i, AI, NOW));
        IntStream.range(0, 100).forEach(i -> ticket.setField("field-" + i, "x", AI, NOW));

        ticket.tag("tag-1", AI, NOW);
        refused(Rule.TOO_MANY, () -> ticket.tag("one-more", AI, NOW));
        refused(Rule.TOO_MANY, () -> ticket.setField("one-more", "x", AI, NOW));
        assertThatThrownBy(() -> ticket.tag("two words", AI, NOW)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ticket.setField("field-1", "\0", AI, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sleepsOnlyUntilATimeToComeAndOnlyUnsolved() {
        assertThatThrownBy(() -> ticket.snooze(NOW, ANNA, NOW)).isInstanceOf(IllegalArgumentException.class);
        ticket.solve(AI, Outcome.ASSUMED_RESOLUTION, NOW);
        refused(Rule.NO_SUCH_TRANSITION, () -> ticket.snooze(NOW.plusSeconds(1), ANNA, NOW));
    }

    static Ticket ticket(Handler handler) {
        var id = new TicketId(1042);
        return new Ticket(new TicketState(id, new NewTicket(MAYA, "chat", "Export fails", handler), NOW));
    }

    private void write(Actor by, Message.Kind kind) {
        ticket.write(new UUID(1, 1), new NewMessage(kind, by, "", "text", null, java.util.List.of(), null), NOW);
    }

    private static void refused(Rule rule, Runnable verb) {
        assertThatThrownBy(verb::run)
                .isInstanceOfSatisfying(
                        TicketRefused.class,
                        refusal -> assertThat(refusal.rule()).isEqualTo(rule))
                .hasMessageContaining("#1042");
    }
}
