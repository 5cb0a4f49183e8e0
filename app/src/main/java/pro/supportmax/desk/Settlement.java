package pro.supportmax.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.NotFound;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.tickets.Handler;
import pro.supportmax.tickets.NewMessage;
import pro.supportmax.tickets.Outcome;
import pro.supportmax.tickets.Ticket;
import pro.supportmax.tickets.Tickets;
import pro.supportmax.triage.Reading;

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
    private final DeskSettings settings;
    private final Clock clock;

    Settlement(TurnRows turns, Tickets tickets, Policy policy, DeskSettings settings, Clock clock) {
        this.turns = turns;
        this.tickets = tickets;
        this.policy = policy;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws LeaseLost when another process has taken the turn over */
    void settle(Turn turn, Thought thought) {
        turns.finish(turn, thought.decision().word(), thought.trace());
        carryOut(turn.ticket(), thought.decision(), thought.reading());
    }

    /** The turn is tried again after a growing pause; after too many attempts it waits for an operator. */
    void fail(Turn turn, String error) {
        if (turn.attempt() < settings.attempts()) {
            turns.retry(turn, error, Duration.ofMillis(200L << (2 * (turn.attempt() - 1))));
            return;
        }
        turns.park(turn, error);
        carryOut(turn.ticket(), policy.failed(), null);
    }

    void callPerson(Matter.Place place) {
        if (!tickets.get(place.ticket()).requester().equals(place.customer())) {
            throw new NotFound("Ticket " + place.ticket());
        }
        carryOut(place.ticket(), policy.called(), null);
    }

    /** A teammate may have taken the ticket while the machine was thinking: then nothing is said. */
    private void carryOut(TicketId id, Decision decision, @Nullable Reading reading) {
        var ticket = tickets.get(id);
        if (ticket.handler() == Handler.AI) {
            carryOutAlone(id, decision, reading);
        } else if (ticket.unattended()) {
            helpMeanwhile(id, decision, reading);
        }
    }

    /** The ticket stays in the queue of people for what could not be answered; what else can be is answered. */
    private void helpMeanwhile(TicketId id, Decision decision, @Nullable Reading reading) {
        switch (decision) {
            case Decision.Reply reply -> say(id, reply, _ -> {});
            case Decision.Resolve(var farewell) -> say(id, farewell, _ -> {});
            case Decision.Escalate escalate -> {
                var again = outcome(escalate.cause()) == Outcome.ABSTAINED;
                escalate(id, again ? escalate.silent() : escalate, reading, clock.instant());
            }
            case Decision.Suggest _, Decision.Stay _ -> {}
        }
    }

    private void carryOutAlone(TicketId id, Decision decision, @Nullable Reading reading) {
        var now = clock.instant();
        switch (decision) {
            case Decision.Reply reply ->
                say(id, reply, ticket -> {
                    file(ticket, reading, now);
                    ticket.pend(AI, now);
                });
            case Decision.Resolve(var farewell) ->
                say(id, farewell, ticket -> ticket.solve(AI, Outcome.CONFIRMED_RESOLUTION, now));
            case Decision.Suggest suggest ->
                tickets.change(id, ticket -> {
                    file(ticket, reading, now);
                    ticket.escalate(suggest.team(), Outcome.ABSTAINED, AI, now);
                });
            case Decision.Escalate escalate -> escalate(id, escalate, reading, now);
            case Decision.Stay _ -> {}
        }
    }

    private void escalate(TicketId id, Decision.Escalate escalate, @Nullable Reading reading, Instant now) {
        var toCustomer = escalate.toCustomer();
        if (toCustomer != null) {
            say(id, toCustomer, _ -> {});
        }
        var briefing = escalate.reason() + (escalate.summary().isEmpty() ? "" : "\n" + escalate.summary());
        tickets.add(id, NewMessage.note(AI, settings.assistantName(), briefing), ticket -> {
            file(ticket, reading, now);
            ticket.escalate(escalate.team(), outcome(escalate.cause()), AI, now);
        });
    }

    private void say(TicketId id, Decision.Reply reply, Consumer<Ticket> then) {
        tickets.add(id, NewMessage.reply(AI, settings.assistantName(), reply.text(), reply.citations()), then);
    }

    private static void file(Ticket ticket, @Nullable Reading reading, Instant now) {
        if (reading != null) {
            ticket.prioritise(reading.priority(), AI, now);
            reading.domains().forEach(domain -> ticket.tag(domain, AI, now));
        }
    }

    private static Outcome outcome(Decision.Cause cause) {
        return switch (cause) {
            case PERSON_WANTED, URGENT, FAILED, PEOPLE_ONLY -> Outcome.ESCALATED;
            case NO_ANSWER, UNSURE, SUSPICIOUS, OUT_OF_SCOPE, WITHHELD -> Outcome.ABSTAINED;
        };
    }
}
