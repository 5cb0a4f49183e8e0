package pro.supportmax.models;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import pro.supportmax.guard.Guard;
import pro.supportmax.guard.Masked;

/**
 * A prompt as it may leave this machine, and the way back. Both parts are masked as one text, so that a value that
 * stands in both has one placeholder.
 */
record MaskedPrompt(String system, String user, UnaryOperator<String> unmask) {

    /** A character that no text holds (ASCII "group separator") marks where the user's part begins. */
    private static final char SEAM = '\u001D';

    /** A placeholder is shorter than this; a bracket that stays open longer is just a bracket. */
    private static final int LONGEST_PLACEHOLDER = 60;

    static MaskedPrompt of(Prompt prompt, Guard guard) {
        var system = prompt.system().replace(SEAM, ' ');
        var user = prompt.user().replace(SEAM, ' ');
        Masked masked = guard.mask(system + "\n" + SEAM + "\n" + user);
        int seam = masked.text().indexOf(SEAM);
        return new MaskedPrompt(
                masked.text().substring(0, seam - 1), masked.text().substring(seam + 2), masked::unmask);
    }

    /** Passes pieces on with the values put back; holds a piece back while a placeholder may be cut in two. */
    Pieces unmasking(Consumer<String> reader) {
        return new Pieces(unmask, reader);
    }

    static final class Pieces {
        private final UnaryOperator<String> unmask;
        private final Consumer<String> reader;
        private final StringBuilder held = new StringBuilder();
        private final StringBuilder whole = new StringBuilder();

        private Pieces(UnaryOperator<String> unmask, Consumer<String> reader) {
            this.unmask = unmask;
            this.reader = reader;
        }

        void add(String piece) {
            held.append(piece);
            int open = held.lastIndexOf("[");
            boolean cut = open >= 0 && held.indexOf("]", open) < 0 && held.length() - open < LONGEST_PLACEHOLDER;
            pass(cut ? open : held.length());
        }

        /** The whole text, after the last piece has been passed on. */
        String end() {
            pass(held.length());
            return whole.toString();
        }

        private void pass(int length) {
            if (length > 0) {
                var clear = unmask.apply(held.substring(0, length));
                held.delete(0, length);
                whole.append(clear);
                reader.accept(clear);
            }
        }
    }
}
