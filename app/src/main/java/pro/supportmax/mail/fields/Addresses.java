package pro.supportmax.mail.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import pro.supportmax.mail.MailAddress;
import pro.supportmax.mail.mime.EncodedWords;

/**
 * Address lists (RFC 5322 §3.4) as people and programs write them: names without quotes, commas within names, semicolons
 * between addresses, comments, groups, source routes, brackets that never close. Encoded words are decoded only after
 * the list has been taken apart, so that no name can smuggle in an address.
 */
public final class Addresses {

    private static final int MOST = 1000;
    private static final int LONGEST = 512;
    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
    private static final int NOWHERE = -1;
    private static final int NOT_YET = -2;

    private final String field;
    private final List<MailAddress> found = new ArrayList<>();
    private StringBuilder words = new StringBuilder();
    private StringBuilder comment = new StringBuilder();
    private String address = "";
    private int angle = NOT_YET;
    private int sign = NOT_YET;

    private Addresses(String field) {
        this.field = field;
    }

    /** @param field unfolded, encoded words not yet decoded */
    public static List<MailAddress> of(String field) {
        return new Addresses(field).read();
    }

    private List<MailAddress> read() {
        for (int at = 0; at < field.length() && found.size() < MOST; ) {
            at = step(at);
        }
        finish();
        return found;
    }

    private int step(int at) {
        switch (field.charAt(at)) {
            case '"' -> {
                return quoted(at);
            }
            case '(' -> {
                return comment(at);
            }
            case '<' -> {
                return angle(at);
            }
            case ',' -> {
                if (endsAddress(at)) {
                    finish();
                } else {
                    words.append(',');
                }
            }
            case ';' -> finish();
            case ':' -> group(at);
            default -> words.append(field.charAt(at));
        }
        return at + 1;
    }

    /** The name of a group ends by a colon, and an address has none before its @ but in "mailto:". */
    private void group(int at) {
        int next = at + 1 < field.length() ? field.charAt(at + 1) : ' ';
        if (address.isEmpty() && (words.indexOf("@") < 0) && next != '/') {
            words = new StringBuilder();
        } else {
            words.append(':');
        }
    }

    /** A comma within a name that nobody quoted, such as in {@code Miller, Ann <ann@example.org>}, ends nothing. */
    private boolean endsAddress(int comma) {
        if (!address.isEmpty() || words.indexOf("@") >= 0) {
            return true;
        }
        angle = next('<', angle, comma);
        sign = next('@', sign, comma);
        int next = field.indexOf(',', comma + 1);
        return angle < 0 || sign >= 0 && sign < angle || next >= 0 && next < angle;
    }

    /** Where the sign stands next; looked for again only when the known place is passed, which keeps this linear. */
    private int next(char wanted, int known, int from) {
        return known == NOWHERE || known >= from ? known : field.indexOf(wanted, from);
    }

    private int quoted(int from) {
        int at = from + 1;
        var text = new StringBuilder();
        while (at < field.length() && field.charAt(at) != '"') {
            if (field.charAt(at) == '\\' && at + 1 < field.length()) {
                at++;
            }
            text.append(field.charAt(at++));
        }
        boolean isLocalPart = at + 1 < field.length() && field.charAt(at + 1) == '@';
        words.append(isLocalPart ? "\"" + text + "\"" : text);
        return at + 1;
    }

    private int comment(int from) {
        int depth = 0;
        int at = from;
        for (; at < field.length(); at++) {
            var c = field.charAt(at);
            if (c == '\\') {
                at++;
                continue;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                break;
            }
            if (at > from) {
                comment.append(c);
            }
        }
        return at + 1;
    }

    private int angle(int from) {
        int close = field.indexOf('>', from);
        int end = close < 0 ? field.length() : close;
        var inside = field.substring(from + 1, end).strip();
        while (inside.startsWith("<")) {
            inside = inside.substring(1);
        }
        address = inside;
        return end + 1;
    }

    private void finish() {
        var name = words.toString().strip();
        if (address.isEmpty() && !name.isEmpty()) {
            int blank = Math.max(name.lastIndexOf(' '), name.lastIndexOf('\t'));
            var last = name.substring(blank + 1);
            if (last.contains("@") || name.contains("@")) {
                address = last.contains("@") ? last : word(name);
                name = name.replace(address, "").strip();
            }
        }
        var clean = clean(address);
        if (clean.contains("@") && clean.indexOf(' ') < 0) {
            var shown = name.isEmpty() ? comment.toString().strip() : name;
            found.add(new MailAddress(name(shown), clean));
        }
        words = new StringBuilder();
        comment = new StringBuilder();
        address = "";
    }

    private static String word(String name) {
        for (var word : name.split("[ \t]+")) {
            if (word.contains("@")) {
                return word;
            }
        }
        return name;
    }

    private static String name(String shown) {
        var text =
                EncodedWords.decode(shown).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        boolean isQuoted = text.length() > 1
                && (text.startsWith("'") && text.endsWith("'") || text.startsWith("\"") && text.endsWith("\""));
        return isQuoted ? text.substring(1, text.length() - 1).strip() : text;
    }

    /** Without a source route (RFC 5322 §4.4), "mailto:" and trailing dots; the domain in lower case. */
    private static String clean(String address) {
        if (address.length() > LONGEST) {
            return "";
        }
        var text = COMMENT.matcher(address)
                .replaceAll("")
                .strip()
                .replaceAll("^(?i:mailto:)|[\\s\\p{Cntrl}\\[\\]']+$|^['\\[]+", "");
        if (text.startsWith("@") && text.indexOf(':') > 0) {
            text = text.substring(text.indexOf(':') + 1);
        }
        int at = text.lastIndexOf('@');
        if (at < 1 || at == text.length() - 1) {
            return "";
        }
        return text.substring(0, at)
                + text.substring(at).toLowerCase(Locale.ROOT).replaceAll("[.,;>]+$", "");
    }
}
