package pro.supportmax.tickets;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pro.supportmax.files.FileTexts;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.Ids;
import pro.supportmax.kernel.NotFound;
import pro.supportmax.kernel.Page;
import pro.supportmax.kernel.TicketId;

/**
 * All tickets. Every method joins the caller's transaction, or makes its own; changes of one ticket wait for each other
 * on its row, and the facts are published inside the transaction.
 */
@Component
public class Tickets {

    private static final int COUNTED_AT_MOST = 10_000;

    /** Of the files that hold the words searched for, so many of the newest lead to their tickets. */
    private static final int FILES_SEARCHED = 1_000;

    private final TicketRows rows;
    private final MessageRows messages;
    private final FileTexts files;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Ids ids;

    Tickets(
            TicketRows rows,
            MessageRows messages,
            FileTexts files,
            ApplicationEventPublisher events,
            Clock clock,
            Ids ids) {
        this.rows = rows;
        this.messages = messages;
        this.files = files;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Opens a ticket with the next number; the first message follows by {@link #add}.
     *
     * @throws IllegalArgumentException when there is no such inbox
     */
    @Transactional
    public Ticket open(NewTicket draft) {
        var now = now();
        var id = rows.insert(draft, now)
                .orElseThrow(() -> new IllegalArgumentException("There is no inbox " + draft.inbox()));
        var by = Actor.customer(draft.requester());
        events.publishEvent(new TicketEvent.Opened(now, by, id, draft.requester(), draft.inbox(), draft.handler()));
        return new Ticket(new TicketState(id, draft, now));
    }

    /** @throws NotFound when there is none */
    public Ticket get(TicketId id) {
        return find(id).orElseThrow(() -> none(id));
    }

    public Optional<Ticket> find(TicketId id) {
        return rows.find(id);
    }

    /**
     * The last changed first.
     *
     * @throws IllegalArgumentException when the cursor is none of ours
     */
    public Page<Ticket> list(TicketQuery query) {
        var found = rows.list(new TicketFilter(query, clock.instant(), saying(query)), query.limit() + 1);
        var page = found.subList(0, Math.min(query.limit(), found.size()));
        return new Page<>(
                page, found.size() > query.limit() ? Place.of(page.getLast()).cursor() : null);
    }

    private List<UUID> saying(TicketQuery query) {
        return query.text() == null ? List.of() : files.withWords(query.text(), FILES_SEARCHED);
    }

    /**
     * Tickets of the AI that wait for their customer, awake, and have not changed since a moment; the oldest first.
     *
     * @param limit the most to name
     */
    public List<TicketId> quietSince(Instant moment, int limit) {
        return rows.quietSince(moment, limit);
    }

    /** How many tickets a teammate sees under each view, counted up to 10,000. */
    public Map<View, Long> counts(String teammate) {
        var counts = new EnumMap<View, Long>(View.class);
        for (var view : View.values()) {
            var filter = new TicketFilter(TicketQuery.view(view, teammate), clock.instant(), List.of());
            counts.put(view, rows.count(filter, COUNTED_AT_MOST));
        }
        return counts;
    }

    /**
     * Adds a message and does to the ticket what the message means: a customer's words reopen it, a teammate's reply
     * takes it from the AI, a first reply opens what was new. No further call is needed for that.
     *
     * @throws NotFound when there is no such ticket
     * @throws TicketRefused when the ticket is closed, or the AI replies to a ticket that is not its own
     */
    @Transactional
    public Message add(TicketId id, NewMessage message) {
        return add(id, message, ticket -> {});
    }

    /** As {@link #add(TicketId, NewMessage)}, with more changes under the same lock: reply and solve in one go. */
    @Transactional
    public Message add(TicketId id, NewMessage draft, Consumer<Ticket> then) {
        var ticket = lock(id);
        var message = ticket.write(ids.next(), draft, now());
        then.accept(ticket);
        messages.insert(message, draft.externalId());
        save(ticket);
        return message;
    }

    /** In the order in which they were added; empty when there is no such ticket. */
    public List<Message> messages(TicketId id) {
        return messages.of(id);
    }

    /** @throws NotFound when there is none */
    public Message message(UUID id) {
        return messages.byId(id).orElseThrow(() -> new NotFound("Message " + id));
    }

    /**
     * Locks the ticket, applies the change, saves it and publishes the facts.
     *
     * @throws NotFound when there is none
     * @throws TicketRefused when a rule forbids the change; nothing is saved then
     */
    @Transactional
    public Ticket change(TicketId id, Consumer<Ticket> change) {
        var ticket = lock(id);
        change.accept(ticket);
        return save(ticket);
    }

    /**
     * As {@link #change(TicketId, Consumer)}, if nobody changed the ticket since the caller read it.
     *
     * @param expectedVersion {@link Ticket#version()} as the caller read it
     * @throws StaleTicket when it has another version now
     */
    @Transactional
    public Ticket change(TicketId id, long expectedVersion, Consumer<Ticket> change) {
        var ticket = lock(id);
        if (ticket.version() != expectedVersion) {
            throw new StaleTicket(id, ticket.version());
        }
        change.accept(ticket);
        return save(ticket);
    }

    /**
     * Reads a ticket that nobody else changes until the end of the caller's transaction: what is decided by it still
     * holds when it is carried out.
     *
     * @throws NotFound when there is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Ticket lock(TicketId id) {
        return rows.lock(id).orElseThrow(() -> none(id));
    }

    private Ticket save(Ticket ticket) {
        var facts = ticket.settle();
        if (!facts.isEmpty()) {
            rows.update(ticket.state);
            facts.forEach(events::publishEvent);
        }
        return ticket;
    }

    /** Cut to what the table keeps, so that a ticket reads the same before and after it was stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static NotFound none(TicketId id) {
        return new NotFound("Ticket " + id);
    }
}
