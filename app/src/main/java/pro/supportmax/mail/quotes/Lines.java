package pro.supportmax.mail.quotes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pro.supportmax.mail.body.HtmlText;
import pro.supportmax.mail.quotes.Line.Kind;

/** A text as lines, each told what it is; one pass, and a bounded look at each line. */
final class Lines {

    private static final int LONGEST = 400;
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");
    private static final Pattern RULE = Pattern.compile("[-_=+~#*—–─━]{3,}");
    private static final Pattern DASHES = Pattern.compile("--|—|——|__|-- ?");
    private static final Pattern SUPERCITE = Pattern.compile("[A-Z]{1,3}>.*");

    private final List<Line> lines = new ArrayList<>();
    private final Attributions attributions = new Attributions();
    private boolean inCode;
    private boolean inSignature;
    private boolean inBars;

    private Lines() {}

    static List<Line> of(String text) {
        var reading = new Lines();
        var raw = text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
        for (int i = 0; i < raw.length; ) {
            i += reading.take(raw, i);
        }
        HeaderBlocks.mark(reading.lines);
        return reading.lines;
    }

    /** Reads one line, or the several of an attribution, and tells how many. */
    private int take(String[] raw, int at) {
        var line = raw[at];
        var plain = plain(line);
        var kind = marked(line);
        if (kind != null) {
            if (kind != Kind.EMPTY) {
                lines.add(new Line(kind, "", ""));
            }
            return 1;
        }
        kind = kind(line, plain);
        int span = kind == Kind.TEXT && !inCode ? attributions.span(raw, at) : 0;
        if (span > 0) {
            for (int i = at; i < at + span; i++) {
                lines.add(new Line(Kind.ATTRIBUTION, raw[i], plain(raw[i])));
            }
            inBars = true;
            return span;
        }
        inBars &= kind == Kind.QUOTE || kind == Kind.EMPTY;
        lines.add(new Line(kind, line, plain));
        return 1;
    }

    /** What a line of {@link HtmlText}'s marks means; null for any other, EMPTY where nothing is to be kept. */
    private @Nullable Kind marked(String line) {
        var mark = line.indexOf('\uE000') < 0 ? "" : line.substring(line.indexOf('\uE000'));
        if (mark.equals(HtmlText.CUT)) {
            return Kind.CUT;
        }
        if (mark.equals(HtmlText.ATTRIBUTION)) {
            inBars = true;
            return Kind.ATTRIBUTION;
        }
        if (mark.equals(HtmlText.SIGNATURE) || mark.equals(HtmlText.END)) {
            inSignature = mark.equals(HtmlText.SIGNATURE);
            return Kind.EMPTY;
        }
        return null;
    }

    private Kind kind(String line, String plain) {
        if (plain.startsWith("```")) {
            inCode = !inCode;
            return Kind.TEXT;
        }
        if (plain.isEmpty()) {
            return Kind.EMPTY;
        }
        if (plain.startsWith(">")
                || inBars && plain.startsWith("|")
                || SUPERCITE.matcher(line).matches()) {
            return Kind.QUOTE;
        }
        if (inSignature) {
            return Kind.SIGNATURE;
        }
        if (inCode || plain.length() > LONGEST) {
            return Kind.TEXT;
        }
        if (DASHES.matcher(plain).matches()) {
            return Kind.DASHES;
        }
        if (RULE.matcher(plain).matches()) {
            return Kind.RULE;
        }
        return Phrases.kind(plain);
    }

    /** Only the beginning of a long line is looked at. */
    static String plain(String line) {
        var start = line.length() > LONGEST + 1 ? line.substring(0, LONGEST + 1) : line;
        return INVISIBLE
                .matcher(start.replace('\u00A0', ' '))
                .replaceAll("")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
