package pro.supportmax.macros;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pro.supportmax.Room;
import pro.supportmax.customers.Customers;
import pro.supportmax.customers.Identity;
import pro.supportmax.kernel.Actor;
import pro.supportmax.macros.MacroAction.Type;
import pro.supportmax.tickets.Handler;
import pro.supportmax.tickets.Message;
import pro.supportmax.tickets.NewTicket;
import pro.supportmax.tickets.StaleTicket;
import pro.supportmax.tickets.Status;
import pro.supportmax.tickets.Ticket;
import pro.supportmax.tickets.TicketRefused;
import pro.supportmax.tickets.Tickets;
import pro.supportmax.tickets.WorkspaceRefused;

class MacrosScenario {

    private static final Actor ANNA = Actor.teammate("anna@lumen.example");
    private static final Doer DOER = new Doer("anna@lumen.example", "Anna");

    private final Room room = new Room(
            "pro.supportmax.customers", "pro.supportmax.files", "pro.supportmax.tickets", "pro.supportmax.macros");
    private final Macros macros = room.get(Macros.class);
    private final CannedResponses responses = room.get(CannedResponses.class);
    private final Tickets tickets = room.get(Tickets.class);

    @AfterEach
    void close() {
        room.close();
    }

    private Ticket open(String name) {
        var who = room.get(Customers.class).identify(new Identity(null, UUID.randomUUID() + "@example.org", name));
        return tickets.open(new NewTicket(who.id(), "api", "Refund", Handler.AI));
    }

    private Macro macro(MacroAction... actions) {
        return macros.create(new Macro(UUID.randomUUID(), "Refund sent", List.of(actions)), ANNA);
    }

    private static MacroAction action(Type type, String value) {
        return new MacroAction(type, value, null);
    }

    private static Macros.Occasion on(Ticket ticket, @Nullable Long version, boolean rehearsal) {
        return new Macros.Occasion(ticket.id(), DOER, version, rehearsal);
    }

    @Test
    void allActionsAreCarriedOutInOrder() {
        var canned = responses.create(
                new CannedResponse(
                        UUID.randomUUID(),
                        "refund-sent",
                        "Sent",
                        "Hello {{customer.first_name|there}}, {{ticket.number}} is done. {{teammate.name}}",
                        "en",
                        null),
                ANNA);
        var macro = macro(
                action(Type.REPLY_CANNED, canned.id().toString()),
                action(Type.NOTE, "Status was {{ticket.status}}"),
                action(Type.ADD_TAG, "refund"),
                action(Type.SET_PRIORITY, "p4"),
                new MacroAction(Type.SET_FIELD, "team", "plan"),
                action(Type.SET_STATUS, "solved"));
        var ticket = open("Maya Lindqvist");
        var applied = macros.apply(macro.id(), on(ticket, null, false));
        assertThat(applied.messages())
                .extracting(Message::text)
                .containsExactly("Hello Maya, " + ticket.id().number() + " is done. Anna", "Status was open");
        var after = tickets.get(ticket.id());
        assertThat(after.status()).isEqualTo(Status.SOLVED);
        assertThat(after.tags()).containsExactly("refund");
        assertThat(after.customFields()).containsEntry("plan", "team");
        assertThat(after.assignee()).isEqualTo("anna@lumen.example");
        assertThat(tickets.messages(ticket.id())).hasSize(2);
        assertThat(room.facts())
                .contains(new MacroEvent.Applied(
                        room.clock().instant(), ANNA, "ticket:" + ticket.id().number(), macro.id()));
        assertThatThrownBy(() -> responses.remove(canned.id(), ANNA)).isInstanceOf(WorkspaceRefused.class);
    }

    @Test
    void aRehearsalShowsTheSameAndKeepsNothing() {
        var macro = macro(action(Type.REPLY, "Hello {{customer.first_name|there}}"), action(Type.ADD_TAG, "tried"));
        var ticket = open("");
        var shown = macros.apply(macro.id(), on(ticket, null, true));
        assertThat(shown.messages()).extracting(Message::text).containsExactly("Hello there");
        assertThat(shown.ticket().tags()).containsExactly("tried");
        assertThat(tickets.messages(ticket.id())).isEmpty();
        assertThat(tickets.get(ticket.id()).version()).isEqualTo(ticket.version());
    }

    @Test
    void oneForbiddenActionForbidsAll() {
        var macro = macro(action(Type.REPLY, "Bye"), action(Type.ADD_TAG, "bye"), action(Type.SET_STATUS, "closed"));
        var ticket = open("Maya");
        assertThatThrownBy(() -> macros.apply(macro.id(), on(ticket, null, false)))
                .isInstanceOfSatisfying(
                        TicketRefused.class,
                        refused -> assertThat(refused.rule()).isEqualTo(TicketRefused.Rule.NO_SUCH_TRANSITION));
        assertThat(tickets.messages(ticket.id())).isEmpty();
        assertThat(tickets.get(ticket.id()).tags()).isEmpty();
    }

    @Test
    void aStaleTicketIsLeftAlone() {
        var macro = macro(action(Type.ADD_TAG, "late"));
        var ticket = open("Maya");
        assertThatThrownBy(() -> macros.apply(macro.id(), on(ticket, ticket.version() + 1, false)))
                .isInstanceOf(StaleTicket.class);
        assertThat(macros.apply(macro.id(), on(ticket, ticket.version(), false))
                        .ticket()
                        .tags())
                .containsExactly("late");
    }

    @Test
    void whatMeansNothingIsNotKept() {
        assertThatThrownBy(() -> action(Type.REPLY, "Dear {{customer.nickname}}"))
                .hasMessageContaining("{{customer.nickname}}")
                .hasMessageContaining("customer.name");
        assertThatThrownBy(() -> macro(action(Type.SET_TEAM, "nobody"))).hasMessageContaining("no team nobody");
        assertThatThrownBy(() -> macro(action(Type.ADD_TAG, "two words"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> macro(action(Type.REPLY_CANNED, UUID.randomUUID().toString())))
                .hasMessageContaining("no canned response");
        assertThatThrownBy(() -> macro()).hasMessageContaining("1 to 30 actions");
        assertThat(macros.all()).isEmpty();
    }

    @Test
    void aNameWithBracesIsNoPlaceholder() {
        var macro = macro(action(Type.REPLY, "Hello {{customer.name}}"));
        var applied = macros.apply(macro.id(), on(open("{{teammate.email}} $1 \\"), null, false));
        assertThat(applied.messages()).extracting(Message::text).containsExactly("Hello {{teammate.email}} $1 \\");
    }
}
