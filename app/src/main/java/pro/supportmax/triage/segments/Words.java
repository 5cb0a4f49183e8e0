package pro.supportmax.triage.segments;

/** Counts words without copying them. */
public final class Words {

    private Words() {}

    /** The number of words, where two ideographs count as one; counting stops at {@code enough}. */
    public static int count(CharSequence text, int enough) {
        var words = 0;
        var ideographs = 0;
        var inside = false;
        for (var i = 0; i < text.length() && words + ideographs / 2 < enough; i++) {
            var c = text.charAt(i);
            if (withoutSpaces(c)) {
                ideographs++;
                inside = false;
            } else if (Character.isWhitespace(c)) {
                inside = false;
            } else if (!inside && Character.isLetterOrDigit(c)) {
                words++;
                inside = true;
            }
        }
        return words + ideographs / 2;
    }

    /** Whether the script writes words without spaces between them: Han, kana, Thai, Lao, Khmer, Burmese. */
    static boolean withoutSpaces(char c) {
        return (c >= '\u2E80' && c <= '\u9FFF')
                || (c >= '\u0E00' && c <= '\u0EFF')
                || (c >= '\u1000' && c <= '\u109F')
                || (c >= '\u1780' && c <= '\u17FF');
    }
}
