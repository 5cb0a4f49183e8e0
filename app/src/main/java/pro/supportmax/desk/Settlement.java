package pro.supportmax.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.NotFound;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.tickets.Handler;
import pro.supportmax.tickets.NewMessage;
import pro.supportmax.tickets.NewTicket;
import pro.supportmax.tickets.Outcome;
import pro.supportmax.tickets.Status;
import pro.supportmax.tickets.Ticket;
import pro.supportmax.tickets.Tickets;

/**
 * Makes a decision stand. Everything here happens in the caller's one transaction: the turn is done only together with
 * its effects, and a turn whose lease was lost has none.
 */
@Component
class Settlement {

    private static final Actor AI = Actor.ai("crew");

    private final TurnRows turns;
    private final Tickets tickets;
    private final Policy policy;
    private final Signature signature;
    private final DeskSettings settings;
    private final Clock clock;

    Settlement(
            TurnRows turns, Tickets tickets, Policy policy, Signature signature, DeskSettings settings, Clock clock) {
        this.turns = turns;
        this.tickets = tickets;
        this.policy = policy;
        this.signature = signature;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @return what stands: a teammate may have been faster than the machine's thoughts
     * @throws LeaseLost when another process has taken the turn over
     */
    Decision settle(Turn turn, Thought thought) {
        var ticket = tickets.lock(turn.ticket());
        var decision = stands(ticket, thought.decision());
        var told = decision instanceof Decision.Escalate ? policy.outsideHours(ticket.inbox(), thought) : thought;
        turns.finish(turn, decision.word(), told.trace());
        if (mayWork(ticket)) {
            carryOut(ticket, told);
        }
        return decision;
    }

    /** What is left of a decision on the ticket as it is by now. */
    private static Decision stands(Ticket ticket, Decision decision) {
        if (!mayWork(ticket)) {
            return Decision.Stay.OVERTAKEN;
        }
        return ticket.unattended() && decision instanceof Decision.Escalate escalate && abstains(escalate)
                ? Decision.Stay.WAITING
                : decision;
    }

    private static boolean abstains(Decision.Escalate escalate) {
        return outcome(escalate.cause()) == Outcome.ABSTAINED;
    }

    /** The turn is tried again after a growing pause; after too many attempts it waits for an operator. */
    void fail(Turn turn, String error) {
        if (turn.attempt() < settings.attempts()) {
            turns.retry(turn, error, Duration.ofMillis(200L << (2 * (turn.attempt() - 1))));
            return;
        }
        var ticket = tickets.lock(turn.ticket());
        turns.park(turn, error);
        if (mayWork(ticket)) {
            escalate(ticket, policy.failed(ticket.inbox()));
        }
    }

    /**
     * Always granted, whatever happens to the ticket at the same moment. Where people have it already, they see it again;
     * a closed one is followed by a new one.
     *
     * @return the ticket on which a person answers
     */
    TicketId callPerson(Matter.Place place) {
        var ticket = tickets.lock(place.ticket());
        if (!ticket.requester().equals(place.customer())) {
            throw new NotFound("Ticket " + place.ticket());
        }
        if (ticket.status() == Status.CLOSED) {
            var next = tickets.open(new NewTicket(ticket.requester(), ticket.inbox(), ticket.subject(), Handler.AI));
            escalate(next, policy.calledAfter(ticket.inbox(), ticket.id()));
            return next.id();
        }
        switch (ticket.handler()) {
            case AI -> escalate(ticket, policy.called(ticket.inbox()));
            case HUMAN -> {
                if (ticket.unattended()) {
                    escalate(ticket, policy.called(ticket.inbox()));
                } else {
                    show(ticket, Actor.customer(place.customer()));
                }
            }
            case NONE -> {
                tickets.change(ticket.id(), nobodys -> nobodys.giveToAi(AI, clock.instant()));
                escalate(ticket, policy.called(ticket.inbox()));
            }
        }
        return ticket.id();
    }

    private void show(Ticket ticket, Actor customer) {
        if (ticket.status() == Status.SOLVED || ticket.status() == Status.PENDING) {
            tickets.change(ticket.id(), solved -> solved.reopen(customer, clock.instant()));
        }
    }

    /**
     * Whether the ticket is still the machine's. A teammate may have taken, solved or closed it while the machine was
     * thinking: then nothing is said. What the machine solved itself, by an earlier message, does not stand in its way.
     */
    private static boolean mayWork(Ticket ticket) {
        var how = ticket.outcome();
        return (ticket.handler() == Handler.AI || ticket.unattended())
                && (ticket.status().unsolved() || ticket.status() == Status.SOLVED && how != null && how.resolution());
    }

    /** Without having read anything. */
    private void escalate(Ticket ticket, Decision decision) {
        carryOut(ticket, policy.outsideHours(ticket.inbox(), Thought.unread(decision)));
    }

    private void carryOut(Ticket ticket, Thought thought) {
        if (ticket.unattended()) {
            helpMeanwhile(ticket.id(), thought);
            return;
        }
        var id = ticket.id();
        var now = clock.instant();
        if (ticket.status() == Status.SOLVED) {
            tickets.change(id, solved -> solved.reopen(AI, now));
        }
        switch (thought.decision()) {
            case Decision.Reply reply ->
                say(id, reply, answered -> {
                    file(answered, thought, now);
                    answered.pend(AI, now);
                });
            case Decision.Resolve(var farewell) ->
                say(id, farewell, answered -> answered.solve(AI, Outcome.CONFIRMED_RESOLUTION, now));
            case Decision.Suggest suggest ->
                tickets.change(id, drafted -> {
                    file(drafted, thought, now);
                    drafted.escalate(suggest.team(), Outcome.ABSTAINED, AI, now);
                });
            case Decision.Escalate escalate -> escalate(id, escalate, thought);
            case Decision.Stay _ -> {}
        }
    }

    /** The ticket stays in the queue of people for what could not be answered; what else can be is answered. */
    private void helpMeanwhile(TicketId id, Thought thought) {
        switch (thought.decision()) {
            case Decision.Reply reply -> say(id, reply, _ -> {});
            case Decision.Resolve(var farewell) -> say(id, farewell, _ -> {});
            case Decision.Escalate escalate -> escalate(id, abstains(escalate) ? escalate.silent() : escalate, thought);
            case Decision.Suggest _, Decision.Stay _ -> {}
        }
    }

    private void escalate(TicketId id, Decision.Escalate escalate, Thought thought) {
        var now = clock.instant();
        var toCustomer = escalate.toCustomer();
        if (toCustomer != null) {
            say(id, toCustomer, _ -> {});
        }
        var briefing = escalate.reason() + (escalate.summary().isEmpty() ? "" : "\n" + escalate.summary());
        tickets.add(id, NewMessage.note(AI, signature.name(), briefing), ticket -> {
            file(ticket, thought, now);
            ticket.escalate(escalate.team(), outcome(escalate.cause()), AI, now);
        });
    }

    private void say(TicketId id, Decision.Reply reply, Consumer<Ticket> then) {
        tickets.add(id, NewMessage.reply(AI, signature.name(), reply.text(), reply.citations()), then);
    }

    private static void file(Ticket ticket, Thought thought, Instant now) {
        var reading = thought.reading();
        if (reading != null) {
            ticket.prioritise(reading.priority(), AI, now);
        }
        thought.domain().ifPresent(domain -> ticket.tag(domain, AI, now));
    }

    private static Outcome outcome(Decision.Cause cause) {
        return switch (cause) {
            case PERSON_WANTED, URGENT, FAILED, PEOPLE_ONLY, UNVERIFIED, FLOOD -> Outcome.ESCALATED;
            case NO_ANSWER, UNSURE, SUSPICIOUS, OUT_OF_SCOPE, WITHHELD -> Outcome.ABSTAINED;
        };
    }
}
