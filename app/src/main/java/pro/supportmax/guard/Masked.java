package pro.supportmax.guard;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text whose personal data are replaced by placeholders like {@code [EMAIL_ADDRESS_1]}.
 *
 * @param text the text with placeholders
 * @param spans where the data were in the original
 * @param originals placeholder to original value; never logged, never stored
 */
public record Masked(String text, List<Span> spans, Map<String, String> originals) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\[[A-Z_]{2,20}_\\d{1,6}\\]");

    public Masked {
        spans = List.copyOf(spans);
        originals = Map.copyOf(originals);
    }

    /** Puts the original values back into a text that was made from the masked one. */
    public String unmask(String answer) {
        return PLACEHOLDER
                .matcher(answer)
                .replaceAll(found -> Matcher.quoteReplacement(originals.getOrDefault(found.group(), found.group())));
    }

    /** Keeps values out of logs. */
    @Override
    public String toString() {
        return "Masked[" + spans.size() + " spans]";
    }
}
