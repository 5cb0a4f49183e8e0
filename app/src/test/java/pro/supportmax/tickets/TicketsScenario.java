package pro.supportmax.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import pro.supportmax.Room;
import pro.supportmax.compliance.AuditEntry;
import pro.supportmax.compliance.AuditTrail;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.Citation;
import pro.supportmax.kernel.CustomerId;
import pro.supportmax.kernel.NotFound;
import pro.supportmax.kernel.TicketId;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TicketsScenario {

    private static final Actor AI = Actor.ai("general");
    private static final Actor ANNA = Actor.teammate("anna@lumen.example");

    private Room room;
    private Tickets tickets;

    @BeforeAll
    void open() {
        room = new Room("pro.supportmax.tickets", "pro.supportmax.files", "pro.supportmax.compliance");
        tickets = room.get(Tickets.class);
    }

    @AfterAll
    void close() {
        room.close();
    }

    @Test
    void numbersRiseFromOneThousandAndOne() {
        try (var empty = new Room("pro.supportmax.tickets", "pro.supportmax.files")) {
            var opened = List.of(open(empty), open(empty), open(empty));
            assertThat(opened).extracting(Ticket::id).containsExactly(id(1001), id(1002), id(1003));
        }
    }

    @Test
    void aTicketReadsAsItWasWritten() {
        var who = customer();
        var opened = tickets.open(new NewTicket(who, "email", "Export fails", Handler.AI));
        var changed = tickets.change(opened.id(), t -> {
            var now = room.clock().instant();
            t.prioritise(Priority.P2, AI, now);
            t.tag("export", AI, now);
            t.tag("größe", AI, now);
            t.setField("order", "ä \"4711\" {}", AI, now);
            t.assign("billing", "anna@lumen.example", ANNA, now);
            t.snooze(now.plusSeconds(60), ANNA, now);
            t.conclude(Outcome.ABSTAINED, AI, now);
            t.rename("Exports fail", ANNA, now);
        });
        var read = tickets.get(opened.id());

        assertThat(read).usingRecursiveComparison().isEqualTo(changed);
        assertThat(read.requester()).isEqualTo(who);
        assertThat(read.inbox()).isEqualTo("email");
        assertThat(read.customFields()).containsEntry("order", "ä \"4711\" {}");
        assertThat(read.tags()).containsExactly("export", "größe");
        assertThat(read.version()).isEqualTo(2);
    }

    @Test
    void messagesKeepTheirOrderAndTheirContents() {
        var ticket = open(room);
        var citation = new Citation("export", "Export \"big\" files", "/help/articles/export#big", "Press …", 0.75);
        var question =
                tickets.add(ticket.id(), NewMessage.inbound(Actor.customer(ticket.requester()), "Maya", "Why? 😀"));
        var answer = tickets.add(ticket.id(), NewMessage.reply(AI, "Lumen Assistant", "Because.", List.of(citation)));
        var note = tickets.add(ticket.id(), NewMessage.note(ANNA, "Anna", "Check it"));

        assertThat(tickets.messages(ticket.id())).containsExactly(question, answer, note);
        assertThat(answer.citations()).containsExactly(citation);
        assertThat(IntStream.of(question.sequence(), answer.sequence(), note.sequence()))
                .containsExactly(1, 2, 3);
        assertThat(tickets.message(answer.id())).isEqualTo(answer);
    }

    @Test
    void replyingAndSolvingIsOneChange() {
        var ticket = open(room);
        tickets.add(
                ticket.id(),
                NewMessage.reply(AI, "Assistant", "Done.", List.of()),
                t -> t.solve(AI, Outcome.ASSUMED_RESOLUTION, room.clock().instant()));

        var read = tickets.get(ticket.id());
        assertThat(read.status()).isEqualTo(Status.SOLVED);
        assertThat(read.version()).isEqualTo(2);
    }

    @Test
    void aRefusalStoresNothing() {
        var ticket = open(room);
        tickets.change(
                ticket.id(), t -> t.take("anna@lumen.example", room.clock().instant()));
        var before = tickets.get(ticket.id());

        assertThatThrownBy(() -> tickets.add(ticket.id(), NewMessage.reply(AI, "Assistant", "Late", List.of())))
                .isInstanceOf(TicketRefused.class);
        assertThatThrownBy(() -> tickets.add(
                        ticket.id(),
                        NewMessage.note(ANNA, "Anna", "x"),
                        t -> t.close(ANNA, room.clock().instant())))
                .isInstanceOf(TicketRefused.class);
        assertThat(tickets.get(ticket.id())).usingRecursiveComparison().isEqualTo(before);
        assertThat(tickets.messages(ticket.id())).isEmpty();
    }

    @Test
    void refusesAChangeBasedOnAnOldReading() {
        var ticket = open(room);
        var now = room.clock().instant();
        tickets.change(ticket.id(), 1, t -> t.tag("first", ANNA, now));

        assertThatThrownBy(() -> tickets.change(ticket.id(), 1, t -> t.tag("second", ANNA, now)))
                .isInstanceOfSatisfying(
                        StaleTicket.class, stale -> assertThat(stale.version()).isEqualTo(2));
        assertThat(tickets.change(ticket.id(), 2, t -> {}).version())
                .as("nothing changed")
                .isEqualTo(2);
    }

    @Test
    void saysSoWhenThereIsNoSuchTicketOrInbox() {
        var none = id(999_999);
        assertThat(tickets.find(none)).isEmpty();
        assertThat(tickets.messages(none)).isEmpty();
        assertThatThrownBy(() -> tickets.get(none)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tickets.change(none, t -> {})).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tickets.add(none, NewMessage.note(ANNA, "Anna", "x")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tickets.open(new NewTicket(customer(), "fax", "Hello", Handler.AI)))
                .hasMessage("There is no inbox fax");
    }

    @Test
    void takesTheLongestAndStrangestTexts() {
        var ticket = open(room);
        for (var text : List.of(
                "x".repeat(100_000),
                "😀".repeat(50_000),
                IntStream.range(0, 14_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" ")),
                "'; drop table tickets.ticket; --",
                "\u202E\u200B\uFFFF\u0001")) {
            assertThatCode(() -> tickets.add(ticket.id(), NewMessage.note(ANNA, "Anna", text)))
                    .doesNotThrowAnyException();
        }
        assertThat(tickets.messages(ticket.id()))
                .extracting(Message::text)
                .contains("😀".repeat(50_000), "\u202E\u200B\uFFFF\u0001");
    }

    @Test
    void listsByAnyFilterPageByPage() {
        var who = customer();
        var opened = new ArrayList<TicketId>();
        for (int i = 0; i < 25; i++) {
            room.clock().advance(Duration.ofMillis(i % 3));
            opened.add(tickets.open(new NewTicket(who, "api", "Paged " + i, Handler.AI))
                    .id());
        }
        tickets.change(
                opened.get(3),
                t -> t.assign("paging", "page@lumen.example", ANNA, room.clock().instant()));
        var seen = new ArrayList<TicketId>();
        @Nullable String after = null;
        do {
            var page =
                    tickets.list(TicketQuery.all().withRequester(who).limit(10).after(after));
            page.items().forEach(t -> seen.add(t.id()));
            after = page.after();
        } while (after != null);

        assertThat(seen).containsExactlyInAnyOrderElementsOf(opened);
        assertThat(ids(TicketQuery.all().withTeam("paging"))).containsExactly(opened.get(3));
        assertThat(ids(TicketQuery.all().withAssignee("page@lumen.example").withStatus(Status.NEW)))
                .containsExactly(opened.get(3));
        assertThat(ids(TicketQuery.all().withRequester(who).withHandler(Handler.HUMAN)))
                .containsExactly(opened.get(3));
        assertThatThrownBy(() -> tickets.list(TicketQuery.all().after("x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void findsWordsOfSubjectsAndMessages() {
        var bySubject = tickets.open(new NewTicket(customer(), "api", "Zeppelin invoices are wrong", Handler.AI));
        var byMessage = open(room);
        tickets.add(
                byMessage.id(),
                NewMessage.inbound(Actor.customer(byMessage.requester()), "Maya", "My ZEPPELIN invoice?"));

        assertThat(ids(TicketQuery.all().withText("zeppelins invoice")))
                .containsExactlyInAnyOrder(bySubject.id(), byMessage.id());
        assertThat(ids(TicketQuery.all().withText("zeppelin -wrong"))).containsExactly(byMessage.id());
        assertThat(ids(TicketQuery.all().withText("#" + bySubject.id().number())))
                .containsExactly(bySubject.id());
        assertThat(ids(TicketQuery.all().withText("\"unbalanced & | ! :* ("))).isEmpty();
    }

    @Test
    void viewsShowAndCountTheSame() {
        try (var own = new Room("pro.supportmax.tickets", "pro.supportmax.files")) {
            var mine = open(own);
            var queued = open(own);
            var asleep = open(own);
            var solved = open(own);
            open(own);
            var all = own.get(Tickets.class);
            var now = own.clock().instant();
            all.change(mine.id(), t -> t.take("anna@lumen.example", now));
            all.change(queued.id(), t -> t.escalate("billing", AI, now));
            all.change(asleep.id(), t -> t.snooze(now.plusSeconds(60), ANNA, now));
            all.change(solved.id(), t -> t.solve(AI, Outcome.ASSUMED_RESOLUTION, now));

            var counts = all.counts("anna@lumen.example");
            assertThat(counts)
                    .containsEntry(View.MINE, 1L)
                    .containsEntry(View.UNASSIGNED, 1L)
                    .containsEntry(View.WITH_AI, 1L)
                    .containsEntry(View.UNSOLVED, 4L)
                    .containsEntry(View.SOLVED, 1L)
                    .containsEntry(View.ALL, 5L);
            counts.forEach((view, count) -> assertThat(all.list(TicketQuery.view(view, "anna@lumen.example"))
                            .items())
                    .as(view.name())
                    .hasSize(count.intValue()));
            own.clock().advance(Duration.ofMinutes(2));
            assertThat(all.counts("anna@lumen.example")).containsEntry(View.WITH_AI, 2L);
        }
    }

    @Test
    void whatHappensIsToldInOrderAndAudited() {
        var ticket = open(room);
        tickets.add(ticket.id(), NewMessage.inbound(Actor.customer(ticket.requester()), "Maya", "A secret"));
        tickets.add(ticket.id(), NewMessage.reply(ANNA, "Anna", "Answer", List.of()));

        var about = "ticket:" + ticket.id().number();
        assertThat(room.facts())
                .filteredOn(f -> f.subject().equals(about))
                .extracting(f -> f.getClass().getSimpleName())
                .containsExactly("Opened", "CustomerWrote", "Replied", "Assigned", "HandlerChanged", "StatusChanged");
        assertThat(room.get(AuditTrail.class).entries(null, 100).items())
                .filteredOn(entry -> entry.subject().equals(about))
                .hasSize(6)
                .extracting(AuditEntry::content)
                .noneMatch(content -> content.contains("secret") || content.contains("Maya"));
    }

    @Test
    void theDefaultInboxesAreThereAndChange() {
        var inboxes = room.get(Inboxes.class);
        assertThat(inboxes.all()).extracting(Inbox::id).contains("chat", "api", "email");
        assertThat(inboxes.setMode("email", Mode.SUGGEST).mode()).isEqualTo(Mode.SUGGEST);
        assertThat(inboxes.get("email")).isEqualTo(new Inbox("email", "E-mail", Mode.SUGGEST, "email"));
        assertThatThrownBy(() -> inboxes.setMode("fax", Mode.OFF)).isInstanceOf(NotFound.class);
    }

    @Test
    void teamsAndTeammatesAreKept() {
        var teams = room.get(Teams.class);
        var engineering = teams.save(new Team("engineering", "Engineering", 3, List.of("technical")));
        var technical = teams.save(new Team("technical", "Technical", 1, List.of("technical", "status")));
        var anna = teams.save(new Teammate("Anna@Lumen.example", "Anna", "lead", "technical"));

        assertThat(teams.teams()).containsExactly(technical, engineering);
        assertThat(teams.forDomain("technical")).contains(technical);
        assertThat(teams.forDomain("billing")).isEmpty();
        assertThat(teams.teammates()).containsExactly(anna);
        assertThat(teams.teammate("ANNA@lumen.example")).contains(anna);
        assertThatThrownBy(() -> teams.save(new Teammate("b@lumen.example", "B", "lead", "none")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<TicketId> ids(TicketQuery query) {
        return tickets.list(query).items().stream().map(Ticket::id).toList();
    }

    private static Ticket open(Room room) {
        return room.get(Tickets.class).open(new NewTicket(customer(), "chat", "Hello there", Handler.AI));
    }

    private static CustomerId customer() {
        return new CustomerId(UUID.randomUUID());
    }

    private static TicketId id(long number) {
        return new TicketId(number);
    }
}
