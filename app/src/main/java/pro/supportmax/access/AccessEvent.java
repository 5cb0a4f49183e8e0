package pro.supportmax.access;

import java.time.Instant;
import java.util.UUID;
import pro.supportmax.kernel.Actor;
import pro.supportmax.kernel.Fact;

/** What happens to keys and at the sign-in, for the audit trail. */
public sealed interface AccessEvent extends Fact {

    UUID key();

    @Override
    default String subject() {
        return "key:" + key();
    }

    /** A key was made. */
    record KeyIssued(UUID key, Actor by, Instant at) implements AccessEvent {}

    /** A key opens nothing any more. */
    record KeyRevoked(UUID key, Actor by, Instant at) implements AccessEvent {}

    /** A key got an end, because another took its place. */
    record KeyExpires(UUID key, Actor by, Instant at, Instant end) implements AccessEvent {}

    /** Somebody signed in to the console with the key or with a link made for it. */
    record SignedIn(UUID key, Actor by, Instant at) implements AccessEvent {}
}
