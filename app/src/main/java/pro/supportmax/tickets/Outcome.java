package pro.supportmax.tickets;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import pro.supportmax.kernel.Actor;

/** How the AI's work on a ticket ended. Confirmed and assumed resolutions are never added up in one number. */
public enum Outcome {
    /** The customer said that it helped. */
    CONFIRMED_RESOLUTION,
    /** The customer did not come back. */
    ASSUMED_RESOLUTION,
    /** Handed to a person. */
    ESCALATED,
    /** The customer said that it did not help. */
    NEGATIVE_FEEDBACK,
    /** A procedure ended at a person, as written. */
    PROCEDURE_HANDOFF,
    /** The AI did not know and said so. */
    ABSTAINED;

    /** Whether the AI's work was the end of it, as far as is known. */
    public boolean resolution() {
        return this == CONFIRMED_RESOLUTION || this == ASSUMED_RESOLUTION;
    }

    static void demandOwn(@Nullable Outcome how, Actor by) {
        if (by.type() == Actor.Type.TEAMMATE && how != null) {
            throw new IllegalArgumentException("A teammate's solution is not an outcome of the AI");
        }
    }

    /** As the API and the ledger spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such word */
    public static Outcome of(String word) {
        for (var each : values()) {
            if (each.word().equals(word)) {
                return each;
            }
        }
        throw new IllegalArgumentException("There is no outcome of that name");
    }
}
