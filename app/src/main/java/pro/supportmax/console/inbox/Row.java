package pro.supportmax.console.inbox;

import pro.supportmax.console.frame.Moment;
import pro.supportmax.console.frame.Pill;

/** A ticket at a glance: who, what, state, who has it, how urgent, how long. */
record Row(
        long number,
        String subject,
        String who,
        String plan,
        Pill state,
        Pill holder,
        Pill priority,
        Moment when,
        boolean selected,
        String href) {}
