package pro.supportmax.channels.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import pro.supportmax.kernel.Citation;

/** An answer in pieces, as a reader follows them: {@code chunk} by {@code chunk}, then each {@code source}. */
public final class Chunks {

    /** Up to six words with the blanks after them, or the end of a line. */
    private static final Pattern PIECE = Pattern.compile("(?:\\S{1,200}[ \\t]{0,20}+){1,6}\\n{0,5}|\\s{1,50}");

    /** A source with its number in the answer, counted from 1. */
    public record Source(int number, String article, String title, String url, String quote, double score) {}

    private Chunks() {}

    public static List<Watch.Telling> of(String text, List<Citation> citations) {
        var tellings = new ArrayList<Watch.Telling>();
        PIECE.matcher(text)
                .results()
                .forEach(piece -> tellings.add(new Watch.Telling("chunk", Map.of("text", piece.group()))));
        for (var i = 0; i < citations.size(); i++) {
            tellings.add(new Watch.Telling("source", source(i + 1, citations.get(i))));
        }
        return tellings;
    }

    private static Source source(int number, Citation citation) {
        return new Source(
                number, citation.article(), citation.title(), citation.url(), citation.quote(), citation.score());
    }
}
