package pro.supportmax.desk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pro.supportmax.kernel.CustomerId;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.memory.Briefing;
import pro.supportmax.memory.Memory;
import pro.supportmax.tickets.Caution;
import pro.supportmax.tickets.Handler;
import pro.supportmax.tickets.Inbox;
import pro.supportmax.tickets.Message;
import pro.supportmax.tickets.Mode;
import pro.supportmax.tickets.Ticket;

/** What a turn is about: a message on a ticket, or a question that belongs to none. */
public sealed interface Matter {

    /** Where a customer stands: on which ticket, as whom. */
    record Place(TicketId ticket, CustomerId customer) {}

    /** A message on a ticket. */
    record OnTicket(Ticket ticket, Message message, Inbox inbox) implements Matter {}

    /** A question without a ticket. */
    record Asked(String text, @Nullable CustomerId customer) implements Matter {}

    static Matter asked(AskedQuestion question) {
        return new Asked(question.text(), question.customer());
    }

    default String text() {
        return switch (this) {
            case OnTicket(var _, var message, var _) -> message.text();
            case Asked(var text, var _) -> text;
        };
    }

    /** Whether the machine may work on it at all. */
    default boolean isForTheMachine() {
        return !(this instanceof OnTicket(var ticket, var _, var _))
                || ticket.handler() == Handler.AI
                || ticket.unattended();
    }

    default Mode mode() {
        return this instanceof OnTicket(var _, var _, var inbox) ? inbox.mode() : Mode.AUTO;
    }

    /** The team that an inbox names for what concerns no known domain. */
    default Optional<String> team() {
        return this instanceof OnTicket(var _, var _, var inbox) ? Optional.ofNullable(inbox.team()) : Optional.empty();
    }

    /** Why people have to look at it, whatever it says. */
    default @Nullable Caution caution() {
        return this instanceof OnTicket(var _, var message, var _) ? message.caution() : null;
    }

    default Briefing brief(Memory memory, String text) {
        return switch (this) {
            case OnTicket(var ticket, var message, var _) -> memory.brief(ticket, message, text);
            case Asked(var _, var customer) -> memory.brief(customer, text);
        };
    }
}
