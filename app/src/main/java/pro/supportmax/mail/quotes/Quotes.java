package pro.supportmax.mail.quotes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import pro.supportmax.mail.quotes.Line.Kind;

/**
 * Takes a text apart into what is new and what is not.
 *
 * <p>A text is cut where something begins that mail programs put below an answer: a little header, "Original Message", an
 * attribution that no quoted lines follow or after whose quote nothing new comes. Where something new does come between or
 * after quoted lines, the quotes stay, for the answer may make no sense without them; only if all of it stands below one
 * quote that the text begins with, the quote goes. From the end of what is left the signature, a disclaimer and a mail
 * program's own words are taken. A text that begins with a forwarded mail, or with nothing but a quote, is kept.
 */
public final class Quotes {

    private static final Set<Kind> HARD = EnumSet.of(Kind.ORIGINAL, Kind.FORWARD, Kind.HEADER, Kind.CUT);
    private static final Set<Kind> EMPTY = EnumSet.of(Kind.EMPTY, Kind.RULE, Kind.SIGNATURE, Kind.APP);

    private final List<Line> lines;
    private final BitSet dropped = new BitSet();
    private final int[] texts;
    private final int[] quotes;
    private int start;
    private int end;

    private Quotes(List<Line> lines) {
        this.lines = lines;
        this.end = lines.size();
        this.texts = counted(lines, Kind.TEXT);
        this.quotes = counted(lines, Kind.QUOTE);
    }

    /** The new text, then the rest. */
    public static List<String> split(String text) {
        var quotes = new Quotes(Lines.of(text));
        quotes.cut();
        var fresh = quotes.fresh();
        return fresh.isBlank() || !quotes.hasText(quotes.start, quotes.end)
                ? List.of(clean(text), "")
                : List.of(fresh, quotes.rest());
    }

    private void cut() {
        if (isForward()) {
            return;
        }
        for (int i = start; i < end; i++) {
            if (HARD.contains(lines.get(i).kind()) && hasText(start, i)) {
                end = i;
            }
        }
        end = Tail.cut(lines, start, end);
        attributions();
        end = Tail.cut(lines, start, end);
    }

    /** The mail begins with somebody else's: all after the little header is what its sender wants to be read. */
    private boolean isForward() {
        int at = skip(start, EMPTY);
        if (at < end && lines.get(at).is(Kind.ATTRIBUTION) && HARD.contains(kindAfter(at))) {
            at = skip(at, EnumSet.of(Kind.ATTRIBUTION, Kind.EMPTY));
        }
        if (at >= end || !HARD.contains(lines.get(at).kind())) {
            return false;
        }
        start = skip(at, EnumSet.of(Kind.EMPTY, Kind.RULE, Kind.ORIGINAL, Kind.FORWARD, Kind.HEADER, Kind.CUT));
        return true;
    }

    private Kind kindAfter(int at) {
        int next = skip(at, EnumSet.of(Kind.ATTRIBUTION, Kind.EMPTY));
        return next < end ? lines.get(next).kind() : Kind.EMPTY;
    }

    private int skip(int from, Set<Kind> kinds) {
        int at = from;
        while (at < end && kinds.contains(lines.get(at).kind())) {
            at++;
        }
        return at;
    }

    private void attributions() {
        for (int i = start; i < end; i++) {
            if (!lines.get(i).is(Kind.ATTRIBUTION)) {
                continue;
            }
            boolean below = hasText(start, i);
            int next = skip(i, EnumSet.of(Kind.ATTRIBUTION, Kind.EMPTY));
            boolean quoted = next < end && lines.get(next).is(Kind.QUOTE);
            int after = skip(next, EnumSet.of(Kind.QUOTE, Kind.EMPTY, Kind.ATTRIBUTION));
            if (below && (!quoted || !hasText(after, end))) {
                end = i;
                return;
            }
            drop(i, next);
            if (!below && quoted && !hasQuote(after, end) && hasText(after, end)) {
                drop(next, after);
            }
            i = next - 1;
        }
    }

    private void drop(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!lines.get(i).is(Kind.EMPTY)) {
                dropped.set(i);
            }
        }
    }

    private boolean hasText(int from, int to) {
        return from < to && texts[to] > texts[from];
    }

    private boolean hasQuote(int from, int to) {
        return from < to && quotes[to] > quotes[from];
    }

    /** How many lines of a kind stand before each. */
    private static int[] counted(List<Line> lines, Kind kind) {
        var before = new int[lines.size() + 1];
        for (int i = 0; i < lines.size(); i++) {
            before[i + 1] = before[i] + (lines.get(i).is(kind) ? 1 : 0);
        }
        return before;
    }

    private String fresh() {
        var kept = new ArrayList<String>();
        for (int i = start; i < end; i++) {
            if (!dropped.get(i) && !lines.get(i).is(Kind.SIGNATURE)) {
                kept.add(lines.get(i).text());
            }
        }
        return clean(String.join("\n", kept));
    }

    private String rest() {
        var cut = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            if (i < start || i >= end || dropped.get(i) || lines.get(i).is(Kind.SIGNATURE)) {
                cut.add(lines.get(i).text());
            }
        }
        return clean(String.join("\n", cut));
    }

    /** Without blank lines at its ends; blanks before the first word may be a list's or a program's. */
    private static String clean(String text) {
        int from = 0;
        for (int i = 0; i < text.length() && Character.isWhitespace(text.charAt(i)); i++) {
            from = text.charAt(i) == '\n' ? i + 1 : from;
        }
        return text.substring(from).stripTrailing();
    }
}
