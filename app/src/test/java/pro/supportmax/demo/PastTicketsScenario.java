package pro.supportmax.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import pro.supportmax.Room;
import pro.supportmax.customers.Customers;
import pro.supportmax.tickets.Archive;
import pro.supportmax.tickets.Message;
import pro.supportmax.tickets.Signboard;
import pro.supportmax.tickets.Teams;
import pro.supportmax.tickets.Ticket;
import pro.supportmax.tickets.TicketEvent;
import pro.supportmax.tickets.TicketQuery;
import pro.supportmax.tickets.Tickets;

/** The demo company's people and past tickets in a real ledger. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PastTicketsScenario {

    private final DemoFiles files = new DemoFiles();
    private final List<TicketLine> lines = files.list("tickets.yaml", "tickets", TicketLine.class);

    private Room room;
    private Tickets tickets;
    private PastTickets past;

    @BeforeAll
    void moveIn() {
        room = new Room(
                "pro.supportmax.customers",
                "pro.supportmax.tickets",
                "pro.supportmax.files",
                "pro.supportmax.compliance");
        tickets = room.get(Tickets.class);
        var customers = room.get(Customers.class);
        var teams = room.get(Teams.class);
        var progress = new Progress(room.sql(), room.clock());
        past = new PastTickets(files, progress, room.get(Archive.class), customers, teams, room.transaction());
        var people = new People(files, teams, customers, room.get(Signboard.class));
        assertThat(people.areUnknown()).isTrue();
        room.transaction().executeWithoutResult(status -> people.moveIn());
        room.transaction().executeWithoutResult(status -> people.moveIn());
        past.moveIn();
    }

    @AfterAll
    void leave() {
        room.close();
    }

    @Test
    void everyTicketIsThereWithItsDatesAndItsEnd() {
        var kept = all();

        assertThat(kept).hasSameSizeAs(lines);
        for (var line : lines) {
            var ticket = kept.stream()
                    .filter(t ->
                            t.subject().equals(line.subject()) && t.createdAt().equals(line.openedAt()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("missing: " + line.subject()));
            assertThat(ticket.status()).as(line.subject()).isEqualTo(line.state());
            assertThat(ticket.outcome()).as(line.subject()).isEqualTo(line.ended());
            assertThat(ticket.handler().word()).as(line.subject()).isEqualTo(line.handler());
            assertThat(ticket.priority()).as(line.subject()).isEqualTo(line.priority());
            assertThat(ticket.assignee()).as(line.subject()).isEqualTo(line.teammate());
            assertThat(ticket.updatedAt()).as(line.subject()).isEqualTo(line.last());
            assertThat(ticket.customFields()).as(line.subject()).containsEntry("domain", line.domain());
        }
    }

    @Test
    void messagesKeepTheirTimesAndAuthors() {
        for (var ticket : all()) {
            var line = lines.stream()
                    .filter(l ->
                            l.subject().equals(ticket.subject()) && l.openedAt().equals(ticket.createdAt()))
                    .findFirst()
                    .orElseThrow();
            assertThat(tickets.messages(ticket.id()))
                    .extracting(Message::createdAt)
                    .containsExactlyElementsOf(
                            line.messages().stream().map(TicketLine.Words::at).toList());
        }
    }

    @Test
    void numbersFollowTheDates() {
        assertThat(all().stream()
                        .sorted((a, b) -> Long.compare(a.id().number(), b.id().number()))
                        .map(Ticket::createdAt))
                .isSorted();
    }

    @Test
    void thePastIsNotAnnouncedAgain() {
        assertThat(room.facts())
                .filteredOn(TicketEvent.class::isInstance)
                .hasSize(lines.size())
                .allSatisfy(fact -> {
                    assertThat(fact).isInstanceOf(TicketEvent.Archived.class);
                    assertThat(fact.at())
                            .isAfterOrEqualTo(Instant.now(room.clock()).minusSeconds(60));
                });
    }

    @Test
    void movingInAgainChangesNothing() {
        past.moveIn();

        assertThat(all()).hasSameSizeAs(lines);
    }

    private List<Ticket> all() {
        var all = new ArrayList<Ticket>();
        var query = TicketQuery.all();
        for (var page = tickets.list(query); ; page = tickets.list(query)) {
            all.addAll(page.items());
            if (page.after() == null) {
                return all;
            }
            query = query.after(page.after());
        }
    }
}
