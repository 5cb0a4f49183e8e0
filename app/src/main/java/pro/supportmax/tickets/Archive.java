package pro.supportmax.tickets;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.Ids;
import pro.supportmax.kernel.NotFound;
import pro.supportmax.kernel.TicketId;

/**
 * Takes in tickets of the past, from another system for one, with the times at which things happened. The rules between
 * a ticket's states hold for them as for any other; what happened then is not announced again, so nobody is notified
 * and nothing escalates because of it.
 */
@Component
public class Archive {

    private final TicketRows rows;
    private final MessageRows messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Ids ids;

    Archive(TicketRows rows, MessageRows messages, ApplicationEventPublisher events, Clock clock, Ids ids) {
        this.rows = rows;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Keeps one ticket, all of it or nothing.
     *
     * @param opened when it was opened
     * @param story tells what happened to it, in the order in which it did
     * @throws IllegalArgumentException when there is no such inbox
     * @throws TicketRefused when a rule forbids a part of the story
     */
    @Transactional
    public TicketId keep(NewTicket draft, Instant opened, Actor by, Consumer<Chapters> story) {
        var id = rows.insert(draft, opened)
                .orElseThrow(() -> new IllegalArgumentException("There is no inbox " + draft.inbox()));
        tell(new Ticket(new TicketState(id, draft, opened)), by, story);
        return id;
    }

    /**
     * Goes on with a ticket that is kept already, all of it or nothing; nothing of it is announced either.
     *
     * @throws pro.supportmax.kernel.NotFound when there is no such ticket
     * @throws TicketRefused when a rule forbids a part of the story
     */
    @Transactional
    public void goOn(TicketId id, Actor by, Consumer<Chapters> story) {
        tell(rows.lock(id, FieldRules.NONE).orElseThrow(() -> new NotFound("Ticket " + id)), by, story);
    }

    private void tell(Ticket ticket, Actor by, Consumer<Chapters> story) {
        var chapters = new Chapters(ticket);
        story.accept(chapters);
        ticket.settle();
        rows.update(ticket.state);
        chapters.written.forEach(kept -> messages.insert(kept.message, kept.externalId));
        events.publishEvent(new TicketEvent.Archived(
                clock.instant().truncatedTo(ChronoUnit.MICROS), by, ticket.id(), ticket.status()));
    }

    /** What happened to a ticket, told in order. */
    public final class Chapters {

        private final Ticket ticket;
        private final List<Written> written = new ArrayList<>();

        private Chapters(Ticket ticket) {
            this.ticket = ticket;
        }

        /** Somebody wrote; the ticket changes as it does when somebody writes now. */
        public void wrote(NewMessage draft, Instant at) {
            written.add(new Written(ticket.write(ids.next(), draft, at), draft.externalId()));
        }

        /** Something else happened; the ticket's verbs take the time at which it did. */
        public void happened(Consumer<Ticket> verbs) {
            verbs.accept(ticket);
        }

        /** It stood so at that time, whatever the rules between states make of what was told before. */
        public void stood(Standing standing, Instant at) {
            ticket.state.stand(standing, at);
        }
    }

    private record Written(Message message, @Nullable String externalId) {}
}
