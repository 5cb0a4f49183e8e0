package pro.supportmax.console.ticket;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pro.supportmax.console.frame.Moment;

/**
 * What the AI did about one message.
 *
 * @param title how it ended, in a few words
 * @param about the message, shortened
 * @param total how long it took
 * @param why why nothing was sent, or a person was called; absent when it was answered
 */
record TurnCard(
        String id,
        String title,
        String about,
        String total,
        Moment when,
        @Nullable String whyTitle,
        @Nullable String why,
        List<Step> steps) {

    /**
     * One step.
     *
     * @param tone {@code quiet-step, warn-step} or empty
     * @param figure the one number that counts
     */
    record Step(String stage, String verb, String result, String figure, String tone, List<Evidence> evidence) {}

    /** What a step rests on: named values, and pieces of text with a figure each. */
    record Evidence(String title, List<Portrait.Entry> facts, List<Piece> pieces) {}

    /**
     * A piece of text.
     *
     * @param labels what it was taken for
     * @param share the figure between 0 and 1, for a meter; absent when it has no such scale
     * @param href where it stands
     * @param used whether the answer quotes it
     */
    record Piece(
            String words,
            List<String> labels,
            String figure,
            @Nullable Double share,
            @Nullable String href,
            boolean used) {}
}
