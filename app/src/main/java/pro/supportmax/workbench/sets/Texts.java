package pro.supportmax.workbench.sets;

/** Rows of public sets, as they are shown in a report. */
final class Texts {

    private static final int LONGEST = 100;

    private Texts() {}

    static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
