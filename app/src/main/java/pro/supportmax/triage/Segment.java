package pro.supportmax.triage;

import pro.supportmax.models.Embedding;

/**
 * A part of a message that can stand alone.
 *
 * @param text the part as the customer wrote it
 * @param start index of its first UTF-16 unit in the message
 * @param end index after its last
 * @param domain the most probable domain
 * @param intent the most probable intent within all domains
 * @param act what the part does in the conversation, an id of {@code triage/dialogue.yaml} ({@code thanks},
 *     {@code confirm}, …) or {@code "ask"} when it states a matter
 * @param outOfScope whether it resembles nothing that the company handles
 * @param embedding its meaning, for search and for learning
 */
public record Segment(
        String text,
        int start,
        int end,
        Label domain,
        Label intent,
        Label act,
        boolean outOfScope,
        Embedding embedding) {

    /** The act of a part that states a matter. */
    public static final String ASK = "ask";

    /** The act of a part that asks for a person. */
    public static final String WANTS_PERSON = "wants_person";

    /** Whether the part states a matter that somebody must work on, and not only greets, thanks or confirms. */
    public boolean matter() {
        return act.id().equals(ASK);
    }
}
