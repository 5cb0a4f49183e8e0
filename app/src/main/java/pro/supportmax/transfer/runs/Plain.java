package pro.supportmax.transfer.runs;

import pro.supportmax.tickets.NewMessage;

/** Texts from elsewhere, made such that the ledger takes them. */
public final class Plain {

    private static final String CUT = "\n[…]";

    private Plain() {}

    /** A message's text; cut where it is too long, and a stand-in where there is none. */
    public static String words(String text) {
        var clean = clean(text);
        if (clean.isBlank()) {
            return "(no text)";
        }
        return clean.length() <= NewMessage.LONGEST_TEXT
                ? clean
                : cut(clean, NewMessage.LONGEST_TEXT - CUT.length()) + CUT;
    }

    /** One line, cut where it is too long; may be empty. */
    public static String line(String text, int longest) {
        var line = clean(text).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() <= longest ? line : cut(line, longest - 1) + "…";
    }

    /** A tag or a field's name: what may not stand in one becomes an underscore; empty when nothing is left. */
    public static String tag(String text) {
        var word = clean(text).strip().replaceAll("[^\\p{L}\\p{N}_.:-]+", "_");
        var bounded = word.length() <= 50 ? word : cut(word, 50);
        return bounded.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
    }

    /** Without what no database can hold: NUL and halves of surrogate pairs. */
    public static String clean(String text) {
        if (text.indexOf('\0') < 0 && text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return text;
        }
        return text.codePoints()
                .filter(c -> c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String cut(String text, int most) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
