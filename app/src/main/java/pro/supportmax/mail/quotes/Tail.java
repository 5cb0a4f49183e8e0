package pro.supportmax.mail.quotes;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import pro.supportmax.mail.quotes.Line.Kind;

/** What stands below a text and is not part of it: quotes, signature, disclaimer, what a mail program or a list adds. */
final class Tail {

    private static final int LONGEST_SIGNATURE = 25;
    private static final int LONGEST_FOOTER = 8;
    private static final int LONGEST_AFTER_APP = 4;
    private static final int MOST_PARAGRAPHS = 8;
    private static final int MOST_ROUNDS = 10;
    private static final int LONGEST_LOOK = 4000;
    private static final int SHORTEST_DISCLAIMER = 100;
    private static final List<String> FOOTERS = Phrases.WORDS.get("footers");
    private static final List<String> DISCLAIMERS = Phrases.WORDS.get("disclaimer-begins");
    private static final List<String> WORDS = Phrases.WORDS.get("disclaimer-words");
    private static final Pattern CONTACT = Pattern.compile(
            "@|https?://|www\\.|\\+?\\d[\\d ()./-]{6,}\\d|mailing list|unsubscribe|\\btel\\b|phone|mobil");

    private final List<Line> lines;
    private final int start;
    private final int firstText;
    private int end;

    private Tail(List<Line> lines, int start, int end) {
        this.lines = lines;
        this.start = start;
        this.end = end;
        int first = start;
        while (first < end && !lines.get(first).is(Kind.TEXT)) {
            first++;
        }
        this.firstText = first;
    }

    /** Where the text ends; never where it begins. */
    static int cut(List<Line> lines, int start, int end) {
        return new Tail(lines, start, end).cut();
    }

    private int cut() {
        dashes();
        for (int round = 0, before = end + 1; end < before && round < MOST_ROUNDS; round++) {
            before = end;
            last();
            afterApp();
            afterRule();
            disclaimer();
            card();
        }
        return end;
    }

    /** Everything below the two dashes, unless too much stands there. */
    private void dashes() {
        for (int i = start; i < end; i++) {
            if (lines.get(i).is(Kind.DASHES) && isTextBefore(i) && untilQuote(i + 1) <= LONGEST_SIGNATURE) {
                end = i;
            }
        }
    }

    private int untilQuote(int from) {
        int count = 0;
        for (int i = from; i < end; i++) {
            var kind = lines.get(i).kind();
            if (kind == Kind.QUOTE || kind == Kind.ATTRIBUTION || count > LONGEST_SIGNATURE) {
                break;
            }
            count += kind == Kind.EMPTY ? 0 : 1;
        }
        return count;
    }

    /** Blank lines, quotes, rules, footers, "Sent from my phone". */
    private void last() {
        int at = end;
        while (at > start && isLoose(lines.get(at - 1))) {
            at--;
        }
        if (isTextBefore(at)) {
            end = at;
        }
    }

    private static boolean isLoose(Line line) {
        return switch (line.kind()) {
            case EMPTY, QUOTE, RULE, APP, SIGNATURE, DASHES -> true;
            case TEXT -> FOOTERS.stream().anyMatch(line.plain()::startsWith);
            case ATTRIBUTION, ORIGINAL, FORWARD, HEADER, CUT -> false;
        };
    }

    /** A name or a number below "Sent from my phone". */
    private void afterApp() {
        int count = 0;
        for (int i = end - 1; i > start && count <= LONGEST_AFTER_APP; i--) {
            var line = lines.get(i);
            if (line.is(Kind.APP) && isTextBefore(i)) {
                end = i;
                return;
            }
            if (line.is(Kind.TEXT) && line.text().length() > 60 || line.is(Kind.QUOTE)) {
                return;
            }
            count += line.is(Kind.EMPTY) ? 0 : 1;
        }
    }

    /** A few lines with an address, a link or a number below a rule that is the only one near. */
    private void afterRule() {
        int count = 0;
        boolean contact = false;
        for (int i = end - 1; i > start && count <= LONGEST_FOOTER; i--) {
            var line = lines.get(i);
            if (line.is(Kind.RULE)) {
                if (contact && isTextBefore(i)) {
                    end = i;
                }
                return;
            }
            contact |= line.is(Kind.TEXT) && CONTACT.matcher(line.plain()).find();
            count += line.is(Kind.EMPTY) ? 0 : 1;
        }
    }

    private void disclaimer() {
        int to = end;
        for (int n = 0; n < MOST_PARAGRAPHS && to > start; n++) {
            int from = paragraph(to);
            if (from > start && isDisclaimer(from, to) && isTextBefore(from)) {
                end = from;
            }
            to = from;
            while (to > start && lines.get(to - 1).is(Kind.EMPTY)) {
                to--;
            }
        }
    }

    private void card() {
        int from = paragraph(end);
        int above = from;
        while (above > start && lines.get(above - 1).is(Kind.EMPTY)) {
            above--;
        }
        if (above > start
                && isTextBefore(above)
                && Cards.isOne(lines.subList(from, end), lines.get(above - 1).text())) {
            end = above;
        }
    }

    private int paragraph(int to) {
        int from = to;
        while (from > start && !lines.get(from - 1).is(Kind.EMPTY)) {
            from--;
        }
        return from;
    }

    private boolean isDisclaimer(int from, int to) {
        var text = new StringBuilder();
        for (int i = from; i < to && text.length() < LONGEST_LOOK; i++) {
            text.append(lines.get(i).text()).append(' ');
        }
        var said = text.toString().toLowerCase(Locale.ROOT).strip();
        boolean begins = DISCLAIMERS.stream().anyMatch(said::startsWith);
        long words = WORDS.stream().filter(said::contains).count();
        return begins && words > 0 || words >= 3 && said.length() >= SHORTEST_DISCLAIMER;
    }

    private boolean isTextBefore(int at) {
        return firstText < at;
    }
}
