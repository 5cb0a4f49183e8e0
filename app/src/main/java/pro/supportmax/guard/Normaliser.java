package pro.supportmax.guard;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * One spelling for one meaning: Unicode NFKC, no zero-width, tag, bidirectional or other control characters (Unicode
 * TR 36 §2 and TR 39), line ends as {@code \n}. Emoji joiners survive between emoji.
 */
final class Normaliser {

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180E"
                    + "\\u200B\\u200C\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF\\uFFF9-\\uFFFB]"
                    + "|[\\x{E0000}-\\x{E007F}]|(?<![\\x{1F000}-\\x{1FAFF}\\u2600-\\u27BF\\uFE0F])\\u200D");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");

    private Normaliser() {}

    static String normalise(String text) {
        var lines = LINE_END.matcher(text).replaceAll("\n");
        var visible = INVISIBLE.matcher(lines).replaceAll("");
        var composed = Normalizer.normalize(visible, Normalizer.Form.NFKC);
        return CONTROL.matcher(composed).replaceAll("");
    }
}
