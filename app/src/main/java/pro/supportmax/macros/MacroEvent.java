package pro.supportmax.macros;

import java.time.Instant;
import java.util.UUID;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.Fact;

/** What happens to macros and canned responses, for the audit trail. */
public sealed interface MacroEvent extends Fact {

    /** Created or changed. @param subject {@code macro:…} or {@code canned-response:…} */
    record Saved(Instant at, Actor by, String subject) implements MacroEvent {}

    /** Gone for good. */
    record Removed(Instant at, Actor by, String subject) implements MacroEvent {}

    /** All of a macro's actions were carried out on a ticket. */
    record Applied(Instant at, Actor by, String subject, UUID macro) implements MacroEvent {}
}
