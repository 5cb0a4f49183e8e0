package pro.supportmax.tickets;

import java.util.Optional;
import pro.supportmax.kernel.Actor;

/** How urgent a ticket is, and whether a person said so: then the AI's word changes nothing any more. */
final class Urgency {

    private Priority priority;
    private boolean fixed;

    Urgency(Priority priority, boolean fixed) {
        this.priority = priority;
        this.fixed = fixed;
    }

    /** Answers what it was before, if this changed anything. */
    Optional<Priority> set(Priority wanted, Actor by) {
        var ignored = fixed && by.type() == Actor.Type.AI;
        var fixes = !fixed && by.type() == Actor.Type.TEAMMATE;
        if (ignored || wanted == priority && !fixes) {
            return Optional.empty();
        }
        var before = priority;
        priority = wanted;
        fixed |= fixes;
        return Optional.of(before);
    }

    Priority priority() {
        return priority;
    }

    boolean fixed() {
        return fixed;
    }
}
