package pro.supportmax.mail.quotes;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A signature without dashes before it, recognised by its shape: a last paragraph of short lines that begins with a name
 * and names at least two ways to reach its bearer. What a colon announces was asked for and is none.
 */
final class Cards {

    private static final int FEWEST = 3;
    private static final int MOST = 9;
    private static final int LONGEST_LINE = 70;
    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}[\\p{L}.'’-]{0,30}(?: [\\p{L}.'’-]{1,30}){1,3}(?:,? ?\\p{L}[\\p{L}.]{0,12}){0,2}");
    private static final Pattern WAY = Pattern.compile(
            "[^\\s@]{1,64}@[^\\s@]{2,200}|https?://|www\\.|(?:\\+|\\b(?:tel|phone|fax|mobile?|cell)\\b.{0,5})?\\(?\\d[\\d ()./-]{7,}\\d");

    private Cards() {}

    /** @param before the line above the paragraph; empty when there is none */
    static boolean isOne(List<Line> paragraph, String before) {
        if (paragraph.size() < FEWEST
                || paragraph.size() > MOST
                || before.stripTrailing().endsWith(":")) {
            return false;
        }
        boolean isShort =
                paragraph.stream().allMatch(line -> line.text().length() <= LONGEST_LINE && !isSentence(line));
        long ways = paragraph.stream()
                .filter(line -> WAY.matcher(line.plain()).find())
                .count();
        return isShort
                && ways >= 2
                && NAME.matcher(paragraph.getFirst().text().strip()).matches();
    }

    private static boolean isSentence(Line line) {
        var text = line.plain();
        return text.endsWith("?")
                || text.endsWith("!")
                || text.endsWith(":")
                || text.endsWith(".") && text.split(" ").length > 4;
    }
}
