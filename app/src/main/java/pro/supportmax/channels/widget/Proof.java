package pro.supportmax.channels.widget;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pro.supportmax.customers.Identity;

/** What came of looking at a token by which the company's system vouches for a visitor. */
sealed interface Proof {

    /** It is genuine, fresh and was not used before. */
    record Proven(String externalId, Identity customer) implements Proof {}

    /** It proves nothing. @param code stable word for programs, why: a sentence that names the mend */
    record Refused(String code, String why) implements Proof {}

    /** Genuine so far: what it claims, and what makes it good for one time. */
    record Claims(
            String subject,
            String jti,
            Instant until,
            @Nullable String email,
            @Nullable String name) {}
}
