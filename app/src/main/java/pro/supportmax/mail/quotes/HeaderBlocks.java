package pro.supportmax.mail.quotes;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pro.supportmax.mail.quotes.Line.Kind;

/** The little header that Outlook and others put over what they quote: From, Sent, To, Subject, in any order. */
final class HeaderBlocks {

    private enum Name {
        FROM,
        SENT,
        TO,
        CC,
        SUBJECT
    }

    private static final Map<String, EnumSet<Name>> NAMES = new HashMap<>();
    private static final int LONGEST_NAME = 24;
    private static final int MOST_WRAPPED = 3;

    static {
        for (var name : Name.values()) {
            for (var word : Phrases.WORDS.get(name.name().toLowerCase(Locale.ROOT))) {
                NAMES.computeIfAbsent(word, _ -> EnumSet.noneOf(Name.class)).add(name);
            }
        }
    }

    private HeaderBlocks() {}

    /** Turns the lines of such headers into {@link Kind#HEADER}. */
    static void mark(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            int end = names(lines.get(i)) == null ? i : end(lines, i);
            if (end > i) {
                for (int j = i; j < end; j++) {
                    lines.set(j, lines.get(j).as(Kind.HEADER));
                }
                i = end - 1;
            }
        }
    }

    /** Where the header that begins here ends; here when none does. */
    private static int end(List<Line> lines, int start) {
        var found = EnumSet.noneOf(Name.class);
        int fields = 0;
        boolean address = false;
        int wrapped = 0;
        int end = start;
        for (int i = start; i < lines.size(); i++) {
            var names = names(lines.get(i));
            if (names == null && (!isTextual(lines.get(i)) || ++wrapped > MOST_WRAPPED || isLastField(lines, i))) {
                break;
            }
            address |= lines.get(i).plain().indexOf('@') >= 0;
            if (names != null) {
                found.addAll(names);
                fields++;
                wrapped = 0;
                end = i + 1;
            } else if (!fieldFollows(lines, i)) {
                break;
            }
        }
        boolean isAnnounced = isAnnounced(lines, start);
        boolean named = found.contains(Name.FROM) && (found.contains(Name.SENT) || found.contains(Name.SUBJECT));
        boolean enough = fields >= 3 && (address || isAnnounced || fields >= 4 && found.size() >= 4);
        return named && (enough || fields == 2 && isAnnounced) ? end : start;
    }

    private static boolean isLastField(List<Line> lines, int at) {
        return at + 1 >= lines.size();
    }

    /** A line that is no field continues one, if a field follows within the next lines. */
    private static boolean fieldFollows(List<Line> lines, int at) {
        for (int i = at + 1; i < Math.min(lines.size(), at + MOST_WRAPPED); i++) {
            if (names(lines.get(i)) != null) {
                return true;
            }
            if (!isTextual(lines.get(i))) {
                return false;
            }
        }
        return false;
    }

    private static boolean isTextual(Line line) {
        return line.is(Kind.TEXT) || line.is(Kind.ATTRIBUTION) || line.is(Kind.APP);
    }

    /** A rule or a mark stands above it. */
    private static boolean isAnnounced(List<Line> lines, int start) {
        for (int i = start - 1; i >= Math.max(0, start - 4); i--) {
            var kind = lines.get(i).kind();
            if (kind != Kind.EMPTY) {
                return kind == Kind.RULE || kind == Kind.ORIGINAL || kind == Kind.FORWARD || kind == Kind.CUT;
            }
        }
        return false;
    }

    private static @Nullable EnumSet<Name> names(Line line) {
        if (!isTextual(line)) {
            return null;
        }
        var plain = line.plain();
        int colon = plain.indexOf(':');
        int wide = plain.indexOf('：');
        int at = colon < 0 || wide >= 0 && wide < colon ? wide : colon;
        if (at < 1 || at > LONGEST_NAME) {
            return null;
        }
        return NAMES.get(
                plain.substring(0, at).replace("*", "").replace("_", "").strip());
    }
}
