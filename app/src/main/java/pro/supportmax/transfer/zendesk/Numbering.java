package pro.supportmax.transfer.zendesk;

import java.util.UUID;
import pro.supportmax.transfer.runs.Digests;

/** Numbers for things that have none: Zendesk's ids are numbers, and JSON's are safe up to 53 bits (RFC 7493 §2.2). */
final class Numbering {

    private Numbering() {}

    static long of(UUID id) {
        return of(id.toString());
    }

    /** The same for the same text, always; of a million texts, two share one once in twenty thousand times. */
    static long of(String text) {
        return Long.parseUnsignedLong(Digests.of(text).substring(0, 16), 16) >>> 11;
    }
}
