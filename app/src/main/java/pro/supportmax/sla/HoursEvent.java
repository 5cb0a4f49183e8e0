package pro.supportmax.sla;

import java.time.Instant;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.Fact;

/** Somebody changed when people are there. */
public sealed interface HoursEvent extends Fact {

    /** @param subject {@code inbox:chat} */
    record Changed(Instant at, Actor by, String subject) implements HoursEvent {}
}
