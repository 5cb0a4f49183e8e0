package pro.supportmax.desk;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pro.supportmax.agents.Crew;
import pro.supportmax.guard.Guard;
import pro.supportmax.guard.Verdict;
import pro.supportmax.kernel.Citation;
import pro.supportmax.kernel.TicketId;
import pro.supportmax.memory.Memory;
import pro.supportmax.triage.Triage;

/**
 * Where every message is received and every turn is handled. Until {@link Docket#commit} a turn has changed nothing, so
 * it can be run again after any crash; after it, what the turn decided stands exactly once.
 */
@Component
public class Desk {

    private final Docket docket;
    private final Guard guard;
    private final Triage triage;
    private final Memory memory;
    private final Crew crew;
    private final Policy policy;

    Desk(Docket docket, Guard guard, Triage triage, Memory memory, Crew crew, Policy policy) {
        this.docket = docket;
        this.guard = guard;
        this.triage = triage;
        this.memory = memory;
        this.crew = crew;
        this.policy = policy;
    }

    /**
     * Takes in one message: stores it on its ticket and queues the turn, in one transaction, the caller's if there is one.
     * When that has committed, nothing is lost any more. The same {@code externalId} within an inbox is taken in once.
     *
     * @throws pro.supportmax.kernel.NotFound when the message names a ticket that is not its sender's
     * @throws IllegalArgumentException when the text is empty, too long or not storable
     */
    public Receipt receive(InboundMessage inbound) {
        return docket.admit(inbound);
    }

    /** Answers a question that belongs to no ticket. Nothing is stored, nothing is sent. */
    public Decision answer(AskedQuestion question) {
        return answer(question, _ -> {});
    }

    /** As {@link #answer(AskedQuestion)}; {@code onStage} hears the name of each stage as it begins. */
    public Decision answer(AskedQuestion question, Consumer<String> onStage) {
        return think(Matter.asked(question), new Trail(onStage)).decision();
    }

    /**
     * A customer asks for a person, by a button and not in words: always granted.
     *
     * @return the ticket on which a person answers, a new one if the old one is closed
     * @throws pro.supportmax.kernel.NotFound when the ticket is not the customer's
     */
    public TicketId callPerson(Matter.Place place) {
        return docket.callPerson(place);
    }

    /** One turn of a ticket, from the customer's words to the committed decision. */
    Decision handle(Turn turn, Consumer<String> onStage) {
        var matter = docket.open(turn);
        var thought = think(matter, new Trail(onStage));
        return docket.commit(turn, thought);
    }

    /** Everything between a message and its commit; nothing is stored or sent. */
    Thought think(Matter matter, Trail trail) {
        if (!matter.isForTheMachine()) {
            return Thought.leftToPeople(trail.trace());
        }
        var screened = trail.step("screen", () -> guard.screen(matter.text()), Telling::screened);
        var reading = trail.step("read", () -> triage.read(screened.text()), Telling::read);
        var briefing = trail.step("brief", () -> matter.brief(memory, screened.text()), Telling::briefed);
        var proposal = trail.step("work", () -> crew.work(briefing, reading), Telling::proposed);
        var decision = trail.step("decide", () -> policy.decide(matter, screened, reading, proposal), Telling::decided);
        var released = trail.step("release", () -> release(decision), Telling::decided);
        return new Thought(released, reading, proposal, trail.trace());
    }

    /** Nothing is said that the guard withholds; the case then goes to a person. */
    private Decision release(Decision decision) {
        var said = decision.said();
        if (said == null) {
            return decision;
        }
        return switch (guard.release(said.text(), links(said))) {
            case Verdict.Released _ -> decision;
            case Verdict.Withheld(var reasons) -> policy.withheld(decision, reasons);
        };
    }

    private static Set<String> links(Decision.Reply reply) {
        return reply.citations().stream()
                .map(Citation::quote)
                .flatMap(quote -> Links.in(quote).stream())
                .collect(Collectors.toSet());
    }
}
