package pro.supportmax.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.CustomerId;

/** Whatever anybody does in whatever order, the rules hold after each step. */
class TicketRulesTests {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Actor CUSTOMER = Actor.customer(new CustomerId(new UUID(7, 7)));
    private static final Actor AI = Actor.ai("general");
    private static final Actor ANNA = Actor.teammate("anna@lumen.example");
    private static final Actor SYSTEM = Actor.system("test");

    private static final Map<String, Consumer<Ticket>> VERBS = new TreeMap<>();

    static {
        VERBS.put("customer writes", t -> write(t, CUSTOMER, Message.Kind.INBOUND));
        VERBS.put("AI replies", t -> write(t, AI, Message.Kind.OUTBOUND));
        VERBS.put("Anna replies", t -> write(t, ANNA, Message.Kind.OUTBOUND));
        VERBS.put("system replies", t -> write(t, SYSTEM, Message.Kind.OUTBOUND));
        VERBS.put("Anna notes", t -> write(t, ANNA, Message.Kind.NOTE));
        VERBS.put("Anna takes", t -> t.take(ANNA.id(), NOW));
        VERBS.put("Bert takes", t -> t.take("bert@lumen.example", NOW));
        VERBS.put("Anna assigns Bert", t -> t.assign("billing", "bert@lumen.example", ANNA, NOW));
        VERBS.put("Anna unassigns", t -> t.assign(null, null, ANNA, NOW));
        VERBS.put("Anna gives to AI", t -> t.giveToAi(ANNA, NOW));
        VERBS.put("AI escalates", t -> t.escalate("billing", AI, NOW));
        VERBS.put("Anna escalates", t -> t.escalate("engineering", ANNA, NOW));
        VERBS.put("AI solves", t -> t.solve(AI, Outcome.ASSUMED_RESOLUTION, NOW));
        VERBS.put("Anna solves", t -> t.solve(ANNA, null, NOW));
        VERBS.put("customer confirms", t -> t.solve(CUSTOMER, Outcome.CONFIRMED_RESOLUTION, NOW));
        VERBS.put("customer complains", t -> t.conclude(Outcome.NEGATIVE_FEEDBACK, CUSTOMER, NOW));
        VERBS.put("system closes", t -> t.close(SYSTEM, NOW));
        VERBS.put("AI pends", t -> t.pend(AI, NOW));
        VERBS.put("Anna pends", t -> t.pend(ANNA, NOW));
        VERBS.put("Anna holds", t -> t.hold(ANNA, NOW));
        VERBS.put("Anna reopens", t -> t.reopen(ANNA, NOW));
        VERBS.put("Anna snoozes", t -> t.snooze(NOW.plusSeconds(60), ANNA, NOW));
        VERBS.put("AI tags", t -> t.tag("export", AI, NOW));
        VERBS.put("AI prioritises", t -> t.prioritise(Priority.P1, AI, NOW));
        VERBS.put("Anna renames", t -> t.rename("Exports fail", ANNA, NOW));
        VERBS.put("Anna sets a field", t -> t.setField("order", "4711", ANNA, NOW));
    }

    @Property(tries = 2_000)
    void theRulesHoldWhateverHappens(@ForAll("stories") List<String> story, @ForAll Handler first) {
        var ticket = TicketTests.ticket(first);
        for (var verb : story) {
            step(ticket, verb);
        }
    }

    @Provide
    Arbitrary<List<String>> stories() {
        return Arbitraries.of(new ArrayList<>(VERBS.keySet()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    private static void step(Ticket ticket, String verb) {
        var before = Picture.of(ticket);
        boolean refused = false;
        try {
            VERBS.get(verb).accept(ticket);
        } catch (TicketRefused e) {
            refused = true;
        }
        var facts = ticket.settle();
        var after = Picture.of(ticket);

        if (refused) {
            assertThat(after).as("a refusal changes nothing").isEqualTo(before);
            assertThat(facts).as("a refusal records nothing").isEmpty();
        }
        if (before.status() == Status.CLOSED) {
            assertThat(after).as("closed is final").isEqualTo(before);
        }
        assertThat(facts.isEmpty()).as("no change without a fact").isEqualTo(after.equals(before));
        statusFollowsTheTable(before, after, facts);
        handlerAgreesWithAssignee(ticket, verb, before, facts);
        assertThat(ticket.snoozedUntil() == null || ticket.status().unsolved())
                .as("what is solved is awake")
                .isTrue();
        assertThat(ticket.version()).isEqualTo(facts.isEmpty() ? before.version() : before.version() + 1);
    }

    private static void statusFollowsTheTable(Picture before, Picture after, List<TicketEvent> facts) {
        var told = facts.stream()
                .filter(TicketEvent.StatusChanged.class::isInstance)
                .toList();
        if (before.status() == after.status()) {
            assertThat(told).isEmpty();
        } else {
            assertThat(before.status().next()).contains(after.status());
            assertThat(told).hasSize(1);
        }
    }

    private static void handlerAgreesWithAssignee(Ticket ticket, String verb, Picture before, List<TicketEvent> facts) {
        assertThat(ticket.assignee() == null || ticket.handler() == Handler.HUMAN)
                .as("who is assigned has it")
                .isTrue();
        boolean replied = facts.stream().anyMatch(TicketEvent.Replied.class::isInstance);
        if (replied && verb.startsWith("AI")) {
            assertThat(before.handler())
                    .as("the AI answers only what is its own")
                    .isEqualTo(Handler.AI);
        }
        if (replied && verb.startsWith("Anna")) {
            assertThat(ticket.handler()).isEqualTo(Handler.HUMAN);
        }
    }

    private static void write(Ticket ticket, Actor by, Message.Kind kind) {
        ticket.write(new UUID(1, 1), new NewMessage(kind, by, "", "text", null, List.of(), null), NOW);
    }

    /** All that a reader of the ticket sees; what is noted, replied or solved shows in the version. */
    private record Picture(Status status, Handler handler, long version, String rest) {

        static Picture of(Ticket t) {
            var rest = List.of(
                    String.valueOf(t.team()),
                    String.valueOf(t.assignee()),
                    String.valueOf(t.outcome()),
                    String.valueOf(t.snoozedUntil()),
                    t.subject(),
                    t.priority(),
                    t.tags(),
                    t.customFields(),
                    t.state.messages);
            return new Picture(t.status(), t.handler(), t.version(), rest.toString());
        }
    }
}
