package pro.supportmax.cli;

import java.util.Locale;

/** Text for a terminal, wrapped at words. */
final class Paper {

    private static final int WIDEST = 100;

    private final StringBuilder text = new StringBuilder();
    private final int width;

    Paper() {
        this(Math.clamp(columns(), 40, WIDEST));
    }

    Paper(int width) {
        this.width = width;
    }

    Paper line(String line) {
        text.append(line).append('\n');
        return this;
    }

    /** Keeps the writer's own lines; a list's longer items continue under their text. */
    Paper paragraphs(String words) {
        words.strip().lines().forEach(line -> wrap(line, indent(line)));
        return this;
    }

    /** A numbered item with an address of its own line. */
    Paper item(int number, String words, String address) {
        var mark = String.format(Locale.ROOT, "%3d. ", number);
        wrap(mark + words, mark.length());
        return line(" ".repeat(mark.length()) + address);
    }

    private void wrap(String line, int indent) {
        int used = 0;
        for (var word : line.split("(?<=\\s)(?=\\S)")) {
            if (used > indent && used + word.stripTrailing().length() > width) {
                trimEnd();
                text.append('\n').repeat(' ', indent);
                used = indent;
            }
            text.append(word);
            used += word.length();
        }
        trimEnd();
        text.append('\n');
    }

    private void trimEnd() {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
    }

    private static int indent(String line) {
        var marks = line.replaceFirst("^(\\s*(?:[-*•]|\\d+[.)])?\\s*).*", "$1");
        return Math.min(marks.length(), 12);
    }

    private static int columns() {
        try {
            return Integer.parseInt(System.getenv().getOrDefault("COLUMNS", String.valueOf(WIDEST)));
        } catch (NumberFormatException e) {
            return WIDEST;
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
