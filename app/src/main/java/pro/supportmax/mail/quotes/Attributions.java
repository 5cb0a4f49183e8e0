package pro.supportmax.mail.quotes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognises "On Monday, 3 May 2026 at 10:04, Ann <ann@example.org> wrote:" in many languages and dialects, also broken
 * over several lines. It needs the right words in the right place together with a date or an address, for people write
 * such sentences too.
 */
final class Attributions {

    private static final int MOST_LINES = 4;
    private static final int LONGEST = 400;
    private static final List<String> LAST = Phrases.WORDS.get("wrote-last");
    private static final List<String> ANYWHERE = Phrases.WORDS.get("wrote-anywhere");
    private static final Set<String> STARTERS = new HashSet<>(Phrases.WORDS.get("starters"));
    private static final Pattern TIME = Pattern.compile("\\d{1,2}\\s?[:.h時时시]\\s?\\d{2}");
    private static final Pattern DATE =
            Pattern.compile("\\d{4}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2}|\\d{1,2}\\.? \\p{L}{3,}|\\p{L}{3,} \\d{1,2}");
    private static final Pattern DATED = Pattern.compile(
            "\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}\\b.{0,200}(?:gmt[+-]\\d.{1,120}|<[^<>\\s]{1,200}@[^<>\\s]{1,200}>:?)");
    private static final Pattern AFTER_ADDRESS = Pattern.compile(">\\s?(\\p{L}[^<>@]{1,80}):?$");

    /** How many lines from here on are an attribution; 0 when none begins here. */
    int span(String[] raw, int at) {
        var first = Lines.plain(raw[at]);
        if (!mayBegin(first)) {
            return 0;
        }
        var joined = new StringBuilder();
        for (int i = at; i < Math.min(raw.length, at + MOST_LINES); i++) {
            var next = Lines.plain(raw[i]);
            if (next.isEmpty() || next.startsWith(">") && i > at || joined.length() + next.length() > LONGEST) {
                return 0;
            }
            joined.append(joined.isEmpty() || joined.charAt(joined.length() - 1) == '<' ? "" : " ")
                    .append(next);
            if (isAttribution(joined.toString(), nextIsQuote(raw, i + 1))) {
                return i - at + 1;
            }
        }
        return 0;
    }

    private static boolean nextIsQuote(String[] raw, int from) {
        for (int i = from; i < Math.min(raw.length, from + 3); i++) {
            var next = Lines.plain(raw[i]);
            if (!next.isEmpty()) {
                return next.startsWith(">");
            }
        }
        return false;
    }

    private static boolean mayBegin(String first) {
        if (first.length() < 3) {
            return false;
        }
        return begins(first)
                || first.indexOf('@') >= 0
                || first.endsWith("<")
                || first.endsWith(":")
                || first.endsWith("：");
    }

    /** With a date, or a word that stands before one. */
    private static boolean begins(String text) {
        var core = text.replaceFirst("^[-*_> ]{1,12}", "");
        if (core.isEmpty()) {
            return false;
        }
        if (Character.isDigit(core.charAt(0)) || core.startsWith("在") || core.startsWith("於") || core.startsWith("ב")) {
            return true;
        }
        int end = 0;
        while (end < core.length() && Character.isLetter(core.charAt(end))) {
            end++;
        }
        return STARTERS.contains(core.substring(0, end));
    }

    static boolean isAttribution(String text, boolean quoteFollows) {
        var core = text.replaceFirst("^[-*_]{2,12} {0,3}", "");
        boolean ruled = core.length() < text.length() && text.endsWith("--");
        core = core.replaceFirst(" {0,3}[-*_]{2,12}$", "").replace("&lt;", "<").replace("&gt;", ">");
        boolean colon = core.endsWith(":") || core.endsWith("：");
        var said = colon ? core.substring(0, core.length() - 1).stripTrailing() : core;
        boolean address = said.indexOf('@') >= 0;
        boolean time = TIME.matcher(said).find();
        boolean date = DATE.matcher(said).find();
        if (DATED.matcher(core).matches()) {
            return true;
        }
        if (!colon && !ruled && !(endsIn(said) && address)) {
            return false;
        }
        boolean opened = begins(core);
        boolean dated = opened && (time || date);
        return endsIn(said) && (dated || address && !isSentence(said))
                || dated && ANYWHERE.stream().anyMatch(said::contains)
                || address && afterAddress(said)
                || opened && time && address && date
                || endsIn(said) && quoteFollows && said.length() < 120;
    }

    private static boolean endsIn(String said) {
        return LAST.stream().anyMatch(word -> said.endsWith(word) && isWhole(said, said.length() - word.length()));
    }

    /** A word in an alphabet must not be the end of another. */
    private static boolean isWhole(String said, int at) {
        return at == 0
                || !Character.isLetter(said.charAt(at - 1))
                || Character.isIdeographic(said.charAt(at))
                || said.charAt(at) > '\u2E7F';
    }

    /** "Ann <ann@example.org> schrieb am Montag:". */
    private static boolean afterAddress(String said) {
        var rest = AFTER_ADDRESS.matcher(said);
        return rest.find()
                && (LAST.stream().anyMatch(rest.group(1)::startsWith)
                        || ANYWHERE.stream().anyMatch(rest.group(1)::startsWith));
    }

    /** Somebody tells of himself, or an address stands in the middle of a sentence. */
    private static boolean isSentence(String said) {
        return said.startsWith("i ") || said.contains(" i ") || said.contains(". ") && !said.contains("<");
    }
}
