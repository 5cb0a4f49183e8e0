package pro.supportmax.house;

import java.util.BitSet;

/**
 * Which lines of a source hold code. One pass over the characters knows comments from strings, text blocks and
 * character literals (Java Language Specification §3.7, §3.10.4–6), so that {@code "// no comment"} counts as code.
 */
final class CodeLines {

    private final BitSet code = new BitSet();
    private final String text;
    private final String[] lines;
    private int at;
    private int line = 1;

    private CodeLines(String text) {
        this.text = text;
        this.lines = text.split("\n", -1);
    }

    static CodeLines of(String text) {
        var result = new CodeLines(text);
        result.read();
        return result;
    }

    int count(int firstLine, int lastLine) {
        return code.get(firstLine, lastLine + 1).cardinality();
    }

    int countWithoutImports() {
        return (int) code.stream()
                .filter(number -> !lines[number - 1].startsWith("import ") && !lines[number - 1].startsWith("package "))
                .count();
    }

    private void read() {
        while (at < text.length()) {
            if (text.startsWith("//", at)) {
                skipTo("\n");
            } else if (text.startsWith("/*", at)) {
                skipTo("*/");
                step("*/".length());
            } else if (text.startsWith("\"\"\"", at)) {
                literal("\"\"\"");
            } else if (text.charAt(at) == '"' || text.charAt(at) == '\'') {
                literal(text.substring(at, at + 1));
            } else {
                mark();
                step(1);
            }
        }
    }

    private void skipTo(String end) {
        var next = text.indexOf(end, at + 1);
        step((next < 0 ? text.length() : next) - at);
    }

    private void literal(String quote) {
        mark();
        step(quote.length());
        while (at < text.length() && !text.startsWith(quote, at)) {
            mark();
            step(text.charAt(at) == '\\' ? 2 : 1);
        }
        mark();
        step(quote.length());
    }

    private void mark() {
        if (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            code.set(line);
        }
    }

    private void step(int characters) {
        for (int i = 0; i < characters && at < text.length(); i++, at++) {
            if (text.charAt(at) == '\n') {
                line++;
            }
        }
    }
}
