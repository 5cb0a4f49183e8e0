package pro.supportmax.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pro.supportmax.Room;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.CustomerId;
import pro.supportmax.kernel.NotFound;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.tickets.WorkspaceRefused.Rule;

/** The rooms that tickets live in: inboxes, teams, custom fields, tags, views, and lists in every order. */
class WorkspaceScenario {

    private static final Actor ANNA = Actor.teammate("anna@lumen.example");
    private static final Actor AI = Actor.ai("general");

    private final Room room = new Room("pro.supportmax.files", "pro.supportmax.tickets");
    private final Tickets tickets = room.get(Tickets.class);
    private final Inboxes inboxes = room.get(Inboxes.class);
    private final Teams teams = room.get(Teams.class);
    private final CustomFields fields = room.get(CustomFields.class);
    private final Tags tags = room.get(Tags.class);
    private final SavedViews views = room.get(SavedViews.class);

    @AfterEach
    void close() {
        room.close();
    }

    private Ticket open(String inbox) {
        var customer = new CustomerId(UUID.randomUUID());
        return tickets.open(new NewTicket(customer, inbox, "Something", Handler.AI));
    }

    private Ticket change(Ticket ticket, Consumer<Ticket> change) {
        return tickets.change(ticket.id(), change);
    }

    private Instant now() {
        return room.clock().instant();
    }

    @Test
    void anInboxStaysOnceATicketCameThroughIt() {
        inboxes.create(new Inbox("sales", "Sales", Mode.OFF, "api"), ANNA);
        assertThatThrownBy(() -> inboxes.create(new Inbox("sales", "Other", Mode.OFF, "api"), ANNA))
                .isInstanceOfSatisfying(
                        WorkspaceRefused.class,
                        refused -> assertThat(refused.rule()).isEqualTo(Rule.EXISTS));
        inboxes.create(new Inbox("spare", "Spare", Mode.OFF, "api"), ANNA);
        open("sales");
        assertThatThrownBy(() -> inboxes.remove("sales", ANNA))
                .isInstanceOfSatisfying(
                        WorkspaceRefused.class,
                        refused -> assertThat(refused.rule()).isEqualTo(Rule.IN_USE));
        assertThatThrownBy(() -> inboxes.remove("chat", ANNA))
                .isInstanceOfSatisfying(
                        WorkspaceRefused.class,
                        refused -> assertThat(refused.rule()).isEqualTo(Rule.BUILT_IN));
        inboxes.remove("spare", ANNA);
        assertThatThrownBy(() -> inboxes.get("spare")).isInstanceOf(NotFound.class);
        assertThat(room.facts())
                .contains(
                        new WorkspaceEvent.Saved(now(), ANNA, "inbox:sales"),
                        new WorkspaceEvent.Removed(now(), ANNA, "inbox:spare"));
    }

    @Test
    void anInboxNamesATeamThatExists() {
        assertThatThrownBy(() -> inboxes.create(new Inbox("vip", "VIP", Mode.OFF, "api", "gold"), ANNA))
                .hasMessageContaining("no team gold");
        teams.create(new Team("gold", "Gold", 1, List.of()), ANNA);
        inboxes.create(new Inbox("vip", "VIP", Mode.OFF, "api", "gold"), ANNA);
        assertThat(inboxes.get("vip").team()).isEqualTo("gold");
        assertThatThrownBy(() -> teams.remove("gold", ANNA)).hasMessageContaining("is the team of an inbox");
    }

    @Test
    void aTeamStaysAsLongAsSomethingLeadsToIt() {
        teams.create(new Team("refunds", "Refunds", 2, List.of("billing")), ANNA);
        assertThatThrownBy(() -> teams.remove("refunds", ANNA)).hasMessageContaining("takes the tickets of billing");
        teams.change("refunds", team -> new Team(team.id(), team.name(), 3, List.of()), ANNA);
        teams.create(new Teammate("noor@lumen.example", "Noor", "member", "refunds"), ANNA);
        assertThatThrownBy(() -> teams.remove("refunds", ANNA)).hasMessageContaining("has teammates");
        var ticket = open("api");
        change(ticket, t -> t.assign("refunds", "noor@lumen.example", ANNA, now()));
        assertThatThrownBy(() -> teams.removeTeammate("Noor@lumen.example", ANNA))
                .hasMessageContaining("unsolved tickets");
        teams.changeTeammate(
                "noor@lumen.example", noor -> new Teammate(noor.email(), noor.name(), noor.role(), null), ANNA);
        assertThatThrownBy(() -> teams.remove("refunds", ANNA)).hasMessageContaining("has unsolved tickets");
        change(ticket, t -> t.solve(ANNA, null, now()));
        teams.remove("refunds", ANNA);
        teams.removeTeammate("noor@lumen.example", ANNA);
        assertThat(teams.team("refunds")).isEmpty();
        assertThat(teams.teammate("noor@lumen.example")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "number,12,true", "number,-3.5,true", "number,1e9,false", "number,twelve,false",
        "boolean,true,true", "boolean,yes,false", "date,2026-02-28,true", "date,2026-02-30,false",
        "date,28.02.2026,false", "choice,team,true", "choice,Team,false", "text,anything at all,true"
    })
    void aFieldHoldsWhatItsDefinitionSays(String type, String value, boolean good) {
        var kind = CustomField.Type.of(type);
        var choices = kind == CustomField.Type.CHOICE ? List.of("free", "team") : List.<String>of();
        fields.create(new CustomField("f", "Field", kind, choices, false, true), ANNA);
        var ticket = open("api");
        if (good) {
            change(ticket, t -> t.setField("f", value, ANNA, now()));
            assertThat(tickets.get(ticket.id()).customFields()).containsEntry("f", value);
        } else {
            assertThatThrownBy(() -> change(ticket, t -> t.setField("f", value, ANNA, now())))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("The field f holds");
        }
        change(ticket, t -> t.setField("nobody-defined-it", "x", ANNA, now()));
    }

    @Test
    void aTeammateSolvesOnlyWhatIsFilledIn() {
        fields.create(new CustomField("cause", "Cause", CustomField.Type.TEXT, List.of(), true, false), ANNA);
        var ticket = open("api");
        assertThatThrownBy(() -> change(ticket, t -> t.solve(ANNA, null, now())))
                .isInstanceOfSatisfying(
                        TicketRefused.class,
                        refused -> assertThat(refused.rule()).isEqualTo(TicketRefused.Rule.FIELD_MISSING))
                .hasMessageContaining("Cause");
        change(ticket, t -> t.setField("cause", "A bug", ANNA, now()));
        assertThat(change(ticket, t -> t.solve(ANNA, null, now())).status()).isEqualTo(Status.SOLVED);
        var other = open("api");
        assertThat(change(other, t -> t.solve(AI, Outcome.CONFIRMED_RESOLUTION, now()))
                        .status())
                .isEqualTo(Status.SOLVED);
        fields.remove("cause", ANNA);
        change(open("api"), t -> t.solve(ANNA, null, now()));
    }

    @Test
    void fieldsThatNobodyDefinedCanBeForbidden() {
        var rules = new FieldRules(Map.of(), false);
        assertThatThrownBy(() -> rules.checked("plan", "team")).hasMessageContaining("no custom field plan");
        assertThat(FieldRules.NONE.checked("plan", "team")).isEqualTo("team");
    }

    @Test
    void aPersonsPriorityStands() {
        var ticket = open("api");
        change(ticket, t -> t.prioritise(Priority.P2, AI, now()));
        change(ticket, t -> t.prioritise(Priority.P4, ANNA, now()));
        assertThat(change(ticket, t -> t.prioritise(Priority.P1, AI, now())).priority())
                .isEqualTo(Priority.P4);
        var normal = open("api");
        change(normal, t -> t.prioritise(Priority.P3, ANNA, now()));
        assertThat(change(normal, t -> t.prioritise(Priority.P1, AI, now())).priority())
                .isEqualTo(Priority.P3);
    }

    @Test
    void aTagIsRenamedMergedAndRemovedOnAllTickets() {
        var both = change(open("api"), t -> {
            t.tag("refund", ANNA, now());
            t.tag("money-back", ANNA, now());
        });
        var one = change(open("api"), t -> t.tag("money-back", ANNA, now()));
        var closed = change(open("api"), t -> {
            t.tag("money-back", ANNA, now());
            t.tag("zebra", ANNA, now());
            t.solve(ANNA, null, now());
            t.close(ANNA, now());
        });
        assertThat(tags.list(null, 10).items())
                .containsExactly(
                        new Tags.Count("money-back", 3), new Tags.Count("refund", 1), new Tags.Count("zebra", 1));
        assertThat(tags.list(null, 1).after()).isEqualTo("money-back");
        assertThat(tags.list("money-back", 1).items()).containsExactly(new Tags.Count("refund", 1));

        room.clock().advance(Duration.ofSeconds(10));
        assertThat(tags.rename("money-back", "refund", ANNA)).isEqualTo(new Tags.Count("refund", 3));
        assertThat(tickets.get(both.id()).tags()).containsExactly("refund");
        assertThat(tickets.get(one.id()).version()).isEqualTo(one.version() + 1);
        assertThat(tickets.get(one.id()).updatedAt()).isEqualTo(now());
        assertThat(tickets.get(closed.id()).tags()).containsExactlyInAnyOrder("refund", "zebra");
        assertThatThrownBy(() -> tags.rename("money-back", "x", ANNA)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tags.rename("refund", "two words", ANNA)).isInstanceOf(IllegalArgumentException.class);

        tags.remove("refund", ANNA);
        assertThat(tickets.get(one.id()).tags()).isEmpty();
        assertThat(tags.list(null, 10).items()).containsExactly(new Tags.Count("zebra", 1));
        assertThat(room.facts()).contains(new WorkspaceEvent.TagRemoved(now(), ANNA, "tag:refund", 3));
    }

    @Test
    void aRenameWaitsForWhoeverWorksOnATicketAndLosesNothing() throws Exception {
        var ticket = change(open("api"), t -> t.tag("old", ANNA, now()));
        try (var other = Executors.newSingleThreadExecutor()) {
            var renaming = room.transaction().execute(_ -> {
                tickets.change(ticket.id(), t -> t.tag("meanwhile", ANNA, now()));
                return other.submit(() -> tags.rename("old", "new", ANNA));
            });
            assertThat(Objects.requireNonNull(renaming).get().tickets()).isEqualTo(1);
        }
        assertThat(tickets.get(ticket.id()).tags()).containsExactlyInAnyOrder("new", "meanwhile");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "updated_at",
                "-updated_at",
                "created_at",
                "-created_at",
                "priority",
                "-priority",
                "number",
                "-number"
            })
    void pagesOfEveryOrderHoldEachTicketOnceWhileOthersAreOpened(String word) {
        var sort = TicketSort.of(word);
        assertThat(sort.word()).isEqualTo(word);
        var wanted = new ArrayList<TicketId>();
        for (var i = 0; i < 23; i++) {
            var priority = Priority.values()[i % 4];
            if (i % 3 == 0) {
                room.clock().advance(Duration.ofSeconds(1));
            }
            wanted.add(
                    change(open("api"), t -> t.prioritise(priority, AI, now())).id());
        }
        var inOrder = new ArrayList<Ticket>();
        String after = null;
        do {
            var page = tickets.list(TicketQuery.all().sorted(sort).limit(4).after(after));
            inOrder.addAll(page.items());
            after = page.after();
            open("chat");
        } while (after != null && inOrder.size() < 100);
        var met = inOrder.stream().map(Ticket::id).toList();
        assertThat(new HashSet<>(met)).hasSameSizeAs(met).containsAll(wanted);
        var keys = inOrder.stream().map(sort::keyOf).toList();
        assertThat(keys).isSortedAccordingTo((a, b) -> sort.falling() ? Long.compare(b, a) : Long.compare(a, b));
    }

    @Test
    void aCursorBelongsToItsOrder() {
        open("api");
        open("api");
        var cursor = tickets.list(
                        TicketQuery.all().sorted(TicketSort.of("number")).limit(1))
                .after();
        assertThatThrownBy(() -> tickets.list(TicketQuery.all().after(cursor)))
                .hasMessageContaining("belongs to a list in the order number");
        assertThatThrownBy(() -> TicketSort.of("mood")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void wordsNarrowAList() {
        var asked = new CustomerId(UUID.randomUUID());
        var wanted = tickets.open(new NewTicket(asked, "email", "Refund please", Handler.AI));
        change(wanted, t -> {
            t.tag("refund", ANNA, now());
            t.tag("vip", ANNA, now());
            t.setField("plan", "team", ANNA, now());
            t.prioritise(Priority.P1, AI, now());
        });
        change(open("api"), t -> t.tag("refund", ANNA, now()));
        for (var words : List.of(
                Map.of("tag", "refund,vip"),
                Map.of("priority", "p1,p2"),
                Map.of("inbox", "email"),
                Map.of("field[plan]", "team"),
                Map.of("requester", asked.toString()),
                Map.of("organisation", "org_1"),
                Map.of("status", "new,open", "inbox", "email"),
                Map.of("q", "please"),
                Map.of("created_after", "2020-01-01", "tag", "vip"),
                Map.of("assignee", "none", "team", "none", "tag", "vip"))) {
            assertThat(found(words, asked)).as(words.toString()).containsExactly(wanted.id());
        }
        for (var words : List.of(
                Map.of("tag", "refund,none-such"),
                Map.of("created_before", "2020-01-01"),
                Map.of("assignee", "me"),
                Map.of("field[plan]", "free"),
                Map.of("organisation", "org_2"))) {
            assertThat(found(words, asked)).as(words.toString()).isEmpty();
        }
        for (var words : List.of(
                Map.of("colour", "red"),
                Map.of("status", "nope"),
                Map.of("tag", "a b"),
                Map.of("created_after", "yesterday"),
                Map.of("created_after", "+999999999-12-31T23:59:59Z"))) {
            assertThatThrownBy(() -> found(words, asked)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private List<TicketId> found(Map<String, String> words, CustomerId member) {
        var reader = new FilterWords(name -> name.equals("org_1") ? List.of(member) : List.of(), "anna@lumen.example");
        var query = TicketQuery.all();
        var all = new HashMap<String, List<String>>();
        for (var word : words.entrySet()) {
            all.put(word.getKey(), List.of(word.getValue()));
            query = reader.narrow(query, word.getKey(), List.of(word.getValue()));
        }
        return tickets.list(reader.withFields(query, all)).items().stream()
                .map(Ticket::id)
                .toList();
    }

    @Test
    void aViewIsItsOwnersUntilItIsShared() {
        var view = new SavedView(
                UUID.randomUUID(),
                "Mine",
                "anna@lumen.example",
                false,
                Map.of("tag", List.of("refund")),
                TicketSort.of("-created_at"));
        views.create(view, ANNA);
        assertThat(views.get(view.id(), "anna@lumen.example")).isEqualTo(view);
        assertThat(views.of("ben@lumen.example")).isEmpty();
        assertThatThrownBy(() -> views.get(view.id(), "ben@lumen.example")).isInstanceOf(NotFound.class);
        views.change(view.id(), "anna@lumen.example", this::shared, ANNA);
        assertThat(views.of("ben@lumen.example")).extracting(SavedView::name).containsExactly("Mine");
        views.remove(view.id(), "anna@lumen.example", ANNA);
        assertThat(views.of("anna@lumen.example")).isEmpty();
    }

    private SavedView shared(SavedView view) {
        return new SavedView(view.id(), view.name(), view.owner(), true, view.filter(), view.sort());
    }
}
