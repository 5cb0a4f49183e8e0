package pro.supportmax.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import pro.supportmax.Room;
import pro.supportmax.compliance.AuditEntry;
import pro.supportmax.compliance.AuditTrail;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.CustomerId;
import pro.supportmax.kernel.NotFound;
import pro.supportmax.kernel.TicketId;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RatingsScenario {

    private static final Actor AI = Actor.ai("general");
    private static final Actor ANNA = Actor.teammate("anna@lumen.example");
    private static final CustomerId MAYA = new CustomerId(UUID.fromString("018f0000-0000-7000-8000-000000000001"));

    private Room room;
    private Tickets tickets;
    private Ratings ratings;

    @BeforeAll
    void open() {
        room = new Room("pro.supportmax.files", "pro.supportmax.tickets", "pro.supportmax.compliance");
        tickets = room.get(Tickets.class);
        ratings = room.get(Ratings.class);
    }

    @AfterAll
    void close() {
        room.close();
    }

    private TicketId answeredBy(Actor who) {
        var ticket =
                tickets.open(new NewTicket(MAYA, "chat", "Help", Handler.AI)).id();
        tickets.add(ticket, NewMessage.inbound(Actor.customer(MAYA), "Maya", "Help"));
        tickets.add(ticket, NewMessage.reply(who, "Who", "Like this", List.of()));
        tickets.change(ticket, open -> open.solve(who, null, room.clock().instant()));
        return ticket;
    }

    private void rate(TicketId ticket, int rating, String comment) {
        ratings.rate(new Satisfaction(ticket, rating, comment, room.clock().instant()), Actor.customer(MAYA));
    }

    @Test
    void theLatestWordStandsAndTheTrailKnowsOfEach() {
        var ticket = answeredBy(ANNA);
        assertThat(ratings.of(ticket)).isEmpty();

        rate(ticket, 4, " Nice ");
        rate(ticket, 5, "");

        assertThat(ratings.of(ticket)).hasValueSatisfying(said -> {
            assertThat(said.rating()).isEqualTo(5);
            assertThat(said.comment()).isEmpty();
        });
        assertThat(room.get(AuditTrail.class).entries(null, 100).items().stream()
                        .filter(entry -> entry.subject().equals("ticket:" + ticket.number()))
                        .map(AuditEntry::type)
                        .filter(type -> type.endsWith("Rated")))
                .hasSize(2);
    }

    @Test
    void dissatisfactionWithTheAisAnswerEndsItsWorkAsSuch() {
        var ticket = answeredBy(AI);
        rate(ticket, 3, "");
        assertThat(tickets.get(ticket).outcome()).isNull();
        rate(ticket, 2, "Not what I asked");
        assertThat(tickets.get(ticket).outcome()).isEqualTo(Outcome.NEGATIVE_FEEDBACK);
        assertThat(tickets.get(ticket).status()).isEqualTo(Status.SOLVED);
    }

    @Test
    void dissatisfactionWithAPersonIsNoOutcomeOfTheAi() {
        var ticket = answeredBy(ANNA);
        rate(ticket, 1, "");
        assertThat(tickets.get(ticket).outcome()).isNull();
    }

    @Test
    void aClosedTicketIsRatedAndKeepsItsOutcome() {
        var ticket = answeredBy(AI);
        tickets.change(ticket, solved -> solved.close(AI, room.clock().instant()));
        rate(ticket, 1, "");
        assertThat(ratings.of(ticket)).isPresent();
        assertThat(tickets.get(ticket).outcome()).isNull();
    }

    @Test
    void aRatingIsOneToFiveOfATicketThatExists() {
        var ticket = answeredBy(AI);
        for (var wrong : List.of(0, 6, -1)) {
            assertThatThrownBy(() -> rate(ticket, wrong, "")).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> rate(ticket, 3, "x".repeat(2_001))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rate(ticket, 3, "\0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rate(new TicketId(999_999), 3, "")).isInstanceOf(NotFound.class);
    }

    @Test
    void versionsAreReadInOneLook() {
        var one = answeredBy(AI);
        var other = answeredBy(ANNA);
        assertThat(tickets.versions(List.of(one, other, new TicketId(999_999))))
                .containsOnlyKeys(one, other)
                .containsEntry(one, tickets.get(one).version());
        assertThat(tickets.messages(one, 1)).extracting(Message::sequence).containsExactly(2);
    }
}
