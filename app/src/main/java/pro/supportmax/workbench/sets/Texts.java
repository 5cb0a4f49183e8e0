package pro.supportmax.workbench.sets;

/** Rows of public sets, as they are shown in a report. */
final class Texts {

    private static final int LONGEST = 100;

    private Texts() {}

    /** Equal but for white space, and signs that no text may hold. */
    static boolean sameWords(String one, String other) {
        return words(one).equals(words(other));
    }

    private static String words(String text) {
        return text.replace("\0", "").replaceAll("[\\s\u00A0]+", " ").strip();
    }

    static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
