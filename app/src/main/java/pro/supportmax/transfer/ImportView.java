package pro.supportmax.transfer;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as it stands.
 *
 * @param kind null until it is known
 * @param why what went wrong as a whole, for people; null when nothing did
 * @param done bytes read so far, of {@code total}; files that are read more than once count as often
 * @param tallies by kind of thing, {@code "ticket"}
 */
public record ImportView(
        UUID id,
        String name,
        @Nullable Kind kind,
        String source,
        boolean dryRun,
        State state,
        @Nullable String why,
        long done,
        long total,
        Map<String, Count> tallies,
        Instant createdAt,
        @Nullable Instant endedAt) {

    /** Where an import stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        /** It came to a halt; what it brought in is here, and it can be started again. */
        FAILED;

        /** As the API and the ledger spell it. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** How many things of one kind. */
    public record Count(long added, long changed, long alreadyThere, long refused) {}

    /** A line of the report: what was refused, where it stands and why. */
    public record Refused(String file, long position, String id, String why) {}
}
