package pro.supportmax.macros;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.NotFound;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.tickets.Message;
import pro.supportmax.tickets.Ticket;
import pro.supportmax.tickets.Tickets;
import pro.supportmax.tickets.WorkspaceRefused;
import pro.supportmax.tickets.WorkspaceRefused.Rule;

/** Several changes of a ticket under one name, carried out all together or not at all. */
@Component
public class Macros {

    private static final int MOST = 500;

    private final MacroRows rows;
    private final Vetting vetting;
    private final Performance performance;
    private final Tickets tickets;
    private final TransactionTemplate transaction;
    private final Announcer announcer;

    Macros(
            MacroRows rows,
            Vetting vetting,
            Performance performance,
            Tickets tickets,
            TransactionTemplate transaction,
            Announcer announcer) {
        this.rows = rows;
        this.vetting = vetting;
        this.performance = performance;
        this.tickets = tickets;
        this.transaction = transaction;
        this.announcer = announcer;
    }

    /**
     * Where a macro is applied, by whom.
     *
     * @param version of the ticket as the caller read it, null for any
     * @param rehearsal whether nothing shall be kept of it
     */
    public record Occasion(
            TicketId ticket, Doer by, @Nullable Long version, boolean rehearsal) {}

    /**
     * What came of it.
     *
     * @param ticket as it is now, or would be
     * @param messages that were written, or would be
     */
    public record Applied(Ticket ticket, List<Message> messages) {
        public Applied {
            messages = List.copyOf(messages);
        }
    }

    /** By name. */
    public List<Macro> all() {
        return rows.all();
    }

    /** @throws NotFound when there is none */
    public Macro get(UUID id) {
        return rows.find(id).orElseThrow(() -> none(id));
    }

    /** @throws IllegalArgumentException when an action names a team, teammate, text, tag or field that is none */
    @Transactional
    public Macro create(Macro macro, Actor by) {
        if (all().size() >= MOST) {
            throw new WorkspaceRefused(Rule.IN_USE, "There are " + MOST + " macros already");
        }
        return saved(macro, by);
    }

    /**
     * Changes the macro as it is now; nobody else changes it meanwhile.
     *
     * @throws NotFound when there is none
     * @throws IllegalArgumentException when an action names a team, teammate, text, tag or field that is none
     */
    @Transactional
    public Macro change(UUID id, UnaryOperator<Macro> change, Actor by) {
        var before = rows.lock(id).orElseThrow(() -> none(id));
        var after = change.apply(before);
        return after.equals(before) ? before : saved(after, by);
    }

    private Macro saved(Macro macro, Actor by) {
        vetting.demandKnown(macro);
        rows.save(macro);
        announcer.saved("macro:" + macro.id(), by);
        return macro;
    }

    /** @throws NotFound when there is none */
    @Transactional
    public void remove(UUID id, Actor by) {
        get(id);
        rows.delete(id);
        announcer.removed("macro:" + id, by);
    }

    /**
     * Carries out all actions in one transaction, or none when a rule forbids one of them. A rehearsal is the same with
     * everything taken back at its end, so that it shows exactly what would happen.
     *
     * @throws NotFound when there is no such macro or ticket
     * @throws pro.supportmax.tickets.StaleTicket when the ticket has another version
     * @throws pro.supportmax.tickets.TicketRefused when a rule of the ticket forbids an action
     */
    public Applied apply(UUID id, Occasion occasion) {
        var macro = get(id);
        return Objects.requireNonNull(transaction.execute(status -> {
            var ticket = occasion.ticket();
            if (occasion.version() == null) {
                tickets.lock(ticket);
            } else {
                tickets.change(ticket, occasion.version(), _ -> {});
            }
            var messages = performance.of(macro, ticket, occasion.by());
            var after = tickets.get(ticket);
            if (occasion.rehearsal()) {
                status.setRollbackOnly();
            } else {
                announcer.applied(ticket, macro.id(), occasion.by().actor());
            }
            return new Applied(after, messages);
        }));
    }

    private static NotFound none(UUID id) {
        return new NotFound("Macro " + id);
    }

    /** Tells what happened to macros. */
    @Component
    static class Announcer {

        private final ApplicationEventPublisher events;
        private final Clock clock;

        Announcer(ApplicationEventPublisher events, Clock clock) {
            this.events = events;
            this.clock = clock;
        }

        void saved(String subject, Actor by) {
            events.publishEvent(new MacroEvent.Saved(clock.instant(), by, subject));
        }

        void removed(String subject, Actor by) {
            events.publishEvent(new MacroEvent.Removed(clock.instant(), by, subject));
        }

        void applied(TicketId ticket, UUID macro, Actor by) {
            events.publishEvent(new MacroEvent.Applied(clock.instant(), by, "ticket:" + ticket.number(), macro));
        }
    }
}
