package pro.supportmax.triage.segments;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the stretches of a message within which sentences run on: paragraphs, list items, single courtesies. Lines
 * that a mail program has wrapped belong together; a line that ended early was ended by the writer.
 */
final class Blocks {

    private static final int WRAPPED_AT = 60;
    private static final int NAME_LINES = 3;
    private static final Pattern ITEM = Pattern.compile("(?:[-*•–‣·]|\\(?\\d{1,2}[.)]|\\(?[a-hA-H]\\))\\s+");
    private static final Pattern ATTRIBUTION = Pattern.compile(
            "(?iu)(?:On|Am|Le|El|Op|Il|Em|Den|Dne)\\b(?=.{0,200}(?:@|\\d{4}|\\d:\\d\\d))(?!.{0,200}\\bI wrote:).{5,250}"
                    + "(?:wrote|schrieb.{0,80}|a écrit|escribió|schreef.{0,80}|ha scritto|escreveu|skrev.{0,80})\\s?:");
    private static final Pattern REST_IS_OLD = Pattern.compile(
            "(?iu)-{3,}\\s?(?:original message|forwarded message|ursprüngliche nachricht|message d'origine).{0,60}|_{20,}|--");

    private record Line(int start, int end) {
        boolean blank() {
            return start == end;
        }
    }

    private final String text;
    private final List<Line> lines = new ArrayList<>();
    private final List<Piece> blocks = new ArrayList<>();
    private int start = -1;
    private int end;

    private Blocks(String text) {
        this.text = text;
        for (int from = 0; from <= text.length(); ) {
            var newline = text.indexOf('\n', from);
            var to = newline < 0 ? text.length() : newline;
            lines.add(trimmed(from, to));
            from = to + 1;
        }
    }

    /** The blocks without quoted replies, forwarded messages and signatures. */
    static List<Piece> of(String text) {
        var blocks = new Blocks(text);
        blocks.read();
        return blocks.blocks;
    }

    /** All lines as blocks, for a message that is nothing but a quote. */
    static List<Piece> withQuotes(String text) {
        var blocks = new Blocks(text);
        blocks.lines.stream().filter(line -> !line.blank()).forEach(line -> blocks.add(line.start(), line.end()));
        return blocks.blocks;
    }

    private void read() {
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.blank() || quoted(line)) {
                close();
            } else if (short_(line) && REST_IS_OLD.matcher(part(line)).matches()) {
                break;
            } else if (attributionEnd(i) >= i) {
                i = attributionEnd(i);
                if (!quoteFollows(i)) {
                    break;
                }
                close();
            } else if (Courtesies.signOff(part(line))) {
                close();
                i = signOff(i);
            } else {
                take(line);
            }
        }
        close();
    }

    private void take(Line line) {
        if (start >= 0 && (startsItem(line) || !wrapped(line))) {
            close();
        }
        if (start < 0) {
            start = line.start();
        }
        end = line.end();
    }

    /** Whether the line before had no room for the first word of this one. */
    private boolean wrapped(Line line) {
        var before = end - text.lastIndexOf('\n', end - 1) - 1;
        var word = line.start();
        while (word < line.end() && !Character.isWhitespace(text.charAt(word))) {
            word++;
        }
        return before + 1 + word - line.start() > WRAPPED_AT;
    }

    private boolean startsItem(Line line) {
        return ITEM.matcher(text).region(line.start(), line.end()).lookingAt();
    }

    private boolean quoted(Line line) {
        return text.charAt(line.start()) == '>';
    }

    /** The last line of the sentence "On Monday … wrote:" that begins here, or -1. Mail programs wrap it. */
    private int attributionEnd(int index) {
        var line = lines.get(index);
        if (short_(line) && ATTRIBUTION.matcher(part(line)).matches()) {
            return index;
        }
        if (index + 1 < lines.size() && short_(line) && short_(lines.get(index + 1))) {
            var both = part(line) + " " + part(lines.get(index + 1));
            return ATTRIBUTION.matcher(both).matches() ? index + 1 : -1;
        }
        return -1;
    }

    private boolean quoteFollows(int index) {
        for (var i = index + 1; i < lines.size(); i++) {
            if (!lines.get(i).blank()) {
                return quoted(lines.get(i));
            }
        }
        return false;
    }

    /** Adds the sign-off and the names under it as one block. */
    private int signOff(int index) {
        var last = index;
        for (var i = index + 1; i < lines.size() && i <= index + NAME_LINES; i++) {
            var line = lines.get(i);
            if (!line.blank() && !Courtesies.name(part(line))) {
                break;
            }
            last = line.blank() ? last : i;
        }
        add(lines.get(index).start(), lines.get(last).end());
        return last;
    }

    private void close() {
        if (start >= 0) {
            add(start, end);
            start = -1;
        }
    }

    private void add(int from, int to) {
        blocks.add(Piece.of(text, from, to));
    }

    private String part(Line line) {
        return text.substring(line.start(), line.end());
    }

    private static boolean short_(Line line) {
        return line.end() - line.start() <= 300;
    }

    private Line trimmed(int from, int to) {
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return new Line(from, to);
    }
}
