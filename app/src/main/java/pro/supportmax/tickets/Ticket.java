package pro.supportmax.tickets;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.CustomerId;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.tickets.TicketRefused.Rule;

/**
 * One problem of one customer, from the first message to the end. All rules between its states live here: each verb
 * checks, changes and records what happened, or throws {@link TicketRefused} and changes nothing. A verb that finds
 * everything as wanted already does nothing and records nothing.
 *
 * <p>Verbs take effect inside {@link Tickets#change}; messages are written by {@link Tickets#add}.
 */
public final class Ticket {

    final TicketState state;

    private final List<TicketEvent> facts = new ArrayList<>();

    Ticket(TicketState state) {
        this.state = state;
    }

    /** Hands over what happened since the ticket was read, one version on if anything did. */
    List<TicketEvent> settle() {
        var happened = List.copyOf(facts);
        state.version += happened.isEmpty() ? 0 : 1;
        facts.clear();
        return happened;
    }

    /** The next message, and what it means for the ticket. */
    Message write(UUID message, NewMessage draft, Instant now) {
        refuseClosed();
        switch (draft.kind()) {
            case INBOUND -> {
                record(new TicketEvent.CustomerWrote(now, draft.author(), state.id, message));
                customerWrote(draft.author(), now);
            }
            case OUTBOUND -> {
                refuseUnlessOwn(draft.author());
                record(new TicketEvent.Replied(now, draft.author(), state.id, message));
                replied(draft.author(), now);
            }
            case NOTE, EVENT -> record(new TicketEvent.NoteAdded(now, draft.author(), state.id, message));
        }
        return draft.as(message, state.id, ++state.messages, now);
    }

    private void customerWrote(Actor by, Instant now) {
        state.snoozedUntil = null;
        if (state.status != Status.NEW) {
            move(Status.OPEN, by, now);
        }
    }

    private void replied(Actor by, Instant now) {
        if (by.type() == Actor.Type.TEAMMATE) {
            assign(state.team, state.assignee == null ? by.id() : state.assignee, by, now);
        }
        if (by.type() != Actor.Type.SYSTEM && state.status == Status.NEW) {
            move(Status.OPEN, by, now);
        }
    }

    /**
     * A teammate takes the ticket from the AI or from the queue. Of two who try, one is refused.
     *
     * @param teammate e-mail address
     */
    public void take(String teammate, Instant now) {
        refuseClosed();
        if (state.handler == Handler.HUMAN && state.assignee != null && !state.assignee.equals(teammate)) {
            throw refused(Rule.TAKEN_BY_ANOTHER, "another teammate has it");
        }
        assign(state.team, teammate, Actor.teammate(teammate), now);
    }

    /** The AI has the ticket from now on; nobody is assigned any more. */
    public void giveToAi(Actor by, Instant now) {
        refuseClosed();
        assign(state.team, null, by, now);
        hand(Handler.AI, by, now);
    }

    /**
     * People take over: the ticket waits, open, in a team's queue. Ended the AI's work if it had the ticket.
     *
     * @param team id of the team
     */
    public void escalate(String team, Actor by, Instant now) {
        escalate(team, Outcome.ESCALATED, by, now);
    }

    /** As {@link #escalate(String, Actor, Instant)}, when the AI's work ended in another way than by giving up. */
    public void escalate(String team, Outcome how, Actor by, Instant now) {
        refuseUnlessOwn(by);
        if (state.handler != Handler.HUMAN || unattended()) {
            state.outcome = how;
        }
        record(new TicketEvent.Escalated(now, by, state.id, team, state.outcome));
        assign(team, null, by, now);
        hand(Handler.HUMAN, by, now);
        state.snoozedUntil = null;
        move(Status.OPEN, by, now);
    }

    /** Gives the ticket to a team, a teammate or both; a teammate takes it from the AI. Null leaves nobody there. */
    public void assign(@Nullable String team, @Nullable String teammate, Actor by, Instant now) {
        refuseClosed();
        if (!Objects.equals(state.team, team) || !Objects.equals(state.assignee, teammate)) {
            state.team = team;
            state.assignee = teammate;
            record(new TicketEvent.Assigned(now, by, state.id, team, teammate));
        }
        if (teammate != null) {
            hand(Handler.HUMAN, by, now);
        }
    }

    public void prioritise(Priority wanted, Actor by, Instant now) {
        refuseClosed();
        if (wanted != state.priority) {
            record(new TicketEvent.Prioritised(now, by, state.id, state.priority, wanted));
            state.priority = wanted;
        }
    }

    /** @param tag 1 to 50 letters or digits, joined by {@code _ - . :} */
    public void tag(String tag, Actor by, Instant now) {
        refuseClosed();
        if (state.labels.tag(tag)) {
            record(new TicketEvent.Tagged(now, by, state.id, tag));
        }
    }

    public void untag(String tag, Actor by, Instant now) {
        refuseClosed();
        if (state.labels.untag(tag)) {
            record(new TicketEvent.Untagged(now, by, state.id, tag));
        }
    }

    /**
     * @param field the field's name, spelled as a tag
     * @param value at most 2,000 characters; null takes the field away
     */
    public void setField(String field, @Nullable String value, Actor by, Instant now) {
        refuseClosed();
        if (state.labels.set(field, value)) {
            record(new TicketEvent.FieldSet(now, by, state.id, field));
        }
    }

    /** @param wanted one line, at most 300 characters */
    public void rename(String wanted, Actor by, Instant now) {
        refuseClosed();
        var line = Texts.line("The subject", wanted, NewTicket.LONGEST_SUBJECT);
        if (!line.equals(state.subject)) {
            state.subject = line;
            record(new TicketEvent.Renamed(now, by, state.id));
        }
    }

    /**
     * @param how how the AI's work ended; null when a teammate solved, whose work is not the AI's
     * @throws IllegalArgumentException when a teammate claims an outcome of the AI
     */
    public void solve(Actor by, @Nullable Outcome how, Instant now) {
        refuseUnlessOwn(by);
        if (by.type() == Actor.Type.TEAMMATE && how != null) {
            throw new IllegalArgumentException("A teammate's solution is not an outcome of the AI");
        }
        if (state.status == Status.SOLVED) {
            return;
        }
        move(Status.SOLVED, by, now);
        state.snoozedUntil = null;
        state.outcome = how == null ? state.outcome : how;
        record(new TicketEvent.Solved(now, by, state.id, state.outcome));
    }

    /** Notes how the AI's work ended without a change of status: feedback after an answer, an answer not sent. */
    public void conclude(Outcome how, Actor by, Instant now) {
        refuseClosed();
        if (how != state.outcome) {
            state.outcome = how;
            record(new TicketEvent.Concluded(now, by, state.id, how));
        }
    }

    /** The end; only what is solved is closed. */
    public void close(Actor by, Instant now) {
        if (state.status != Status.CLOSED) {
            move(Status.CLOSED, by, now);
            record(new TicketEvent.Closed(now, by, state.id));
        }
    }

    /** Waits for somebody else than the customer. */
    public void hold(Actor by, Instant now) {
        refuseUnlessOwn(by);
        move(Status.ON_HOLD, by, now);
    }

    /** Waits for the customer. */
    public void pend(Actor by, Instant now) {
        refuseUnlessOwn(by);
        move(Status.PENDING, by, now);
    }

    public void reopen(Actor by, Instant now) {
        move(Status.OPEN, by, now);
    }

    /**
     * Out of sight until a time, or until the customer writes.
     *
     * @throws IllegalArgumentException when the time has passed
     */
    public void snooze(Instant until, Actor by, Instant now) {
        refuseClosed();
        if (!until.isAfter(now)) {
            throw new IllegalArgumentException("A ticket sleeps until a time to come");
        }
        if (!state.status.unsolved()) {
            throw refused(Rule.NO_SUCH_TRANSITION, "what is solved does not sleep");
        }
        state.snoozedUntil = until;
        record(new TicketEvent.Snoozed(now, by, state.id, until));
    }

    private void move(Status to, Actor by, Instant now) {
        refuseClosed();
        if (to == state.status) {
            return;
        }
        if (!state.status.next().contains(to)) {
            throw refused(Rule.NO_SUCH_TRANSITION, "it is " + state.status.word() + " and cannot become " + to.word());
        }
        if (to == Status.OPEN && state.outcome != null && state.outcome.resolution()) {
            state.outcome = null;
        }
        record(new TicketEvent.StatusChanged(now, by, state.id, state.status, to));
        state.status = to;
    }

    private void hand(Handler to, Actor by, Instant now) {
        if (to != state.handler) {
            record(new TicketEvent.HandlerChanged(now, by, state.id, state.handler, to));
            state.handler = to;
        }
    }

    private void refuseClosed() {
        if (state.status == Status.CLOSED) {
            throw refused(Rule.CLOSED_IS_FINAL, "it is closed; a new message needs a new ticket");
        }
    }

    private void refuseUnlessOwn(Actor by) {
        refuseClosed();
        if (by.type() == Actor.Type.AI && state.handler != Handler.AI && !unattended()) {
            throw refused(Rule.NOT_WITH_THE_AI, "the AI does not have it, " + state.handler.word() + " has");
        }
    }

    private TicketRefused refused(Rule rule, String why) {
        return new TicketRefused(state.id, rule, why);
    }

    private void record(TicketEvent fact) {
        facts.add(fact);
        state.updatedAt = fact.at();
    }

    public TicketId id() {
        return state.id;
    }

    public CustomerId requester() {
        return state.requester;
    }

    public String inbox() {
        return state.inbox;
    }

    public String subject() {
        return state.subject;
    }

    public Status status() {
        return state.status;
    }

    public Handler handler() {
        return state.handler;
    }

    /**
     * Whether it waits for people only because the AI did not know an answer, and no teammate has it yet. It stays in
     * their queue, but the AI may still help with what else the customer writes meanwhile.
     */
    public boolean unattended() {
        return state.handler == Handler.HUMAN && state.assignee == null && state.outcome == Outcome.ABSTAINED;
    }

    public Priority priority() {
        return state.priority;
    }

    public @Nullable String team() {
        return state.team;
    }

    /** E-mail address of the teammate who has it. */
    public @Nullable String assignee() {
        return state.assignee;
    }

    public Set<String> tags() {
        return state.labels.tags();
    }

    public Map<String, String> customFields() {
        return state.labels.fields();
    }

    /** How the AI's work ended, if it did. */
    public @Nullable Outcome outcome() {
        return state.outcome;
    }

    public @Nullable Instant snoozedUntil() {
        return state.snoozedUntil;
    }

    public Instant createdAt() {
        return state.createdAt;
    }

    public Instant updatedAt() {
        return state.updatedAt;
    }

    /** Rises with every saved change; an ETag. */
    public long version() {
        return state.version;
    }
}
