package pro.supportmax.macros;

/** One line of text, as names and titles are. */
final class Lines {

    private Lines() {}

    /** @throws IllegalArgumentException when it is empty, too long, or holds what no line holds */
    static String of(String what, String text, int longest) {
        if (text.isBlank() || text.length() > longest) {
            throw new IllegalArgumentException(what + " has 1 to " + longest + " characters");
        }
        if (text.codePoints()
                .anyMatch(c ->
                        Character.isISOControl(c) || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw new IllegalArgumentException(what + " is one line of plain characters");
        }
        return text.strip();
    }
}
