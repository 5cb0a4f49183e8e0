package pro.supportmax.transfer.zendesk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The body of an article, HTML, as CommonMark with tables: headings, paragraphs, lists, quotes, code, tables, links,
 * images, emphasis. What has no mark in Markdown leaves its text; scripts and styles leave nothing.
 */
final class HtmlToMarkdown {

    private static final String BREAK = "  \n";
    private static final int DEEPEST = 100;

    private HtmlToMarkdown() {}

    static String of(String html) {
        return blocks(Jsoup.parseBodyFragment(html).body(), 0);
    }

    private static String blocks(Element parent, int depth) {
        if (depth > DEEPEST) {
            return escape(parent.text());
        }
        var blocks = new ArrayList<String>();
        var line = new StringBuilder();
        for (var node : parent.childNodes()) {
            if (node instanceof Element element && isBlock(element)) {
                paragraph(blocks, line);
                blocks.add(block(element, depth + 1));
            } else {
                line.append(inline(node, depth + 1));
            }
        }
        paragraph(blocks, line);
        return blocks.stream().filter(block -> !block.isBlank()).collect(Collectors.joining("\n\n"));
    }

    private static void paragraph(List<String> blocks, StringBuilder line) {
        blocks.add(line.toString().strip().replaceAll("(?m)^[ \\t]+", ""));
        line.setLength(0);
    }

    private static boolean isBlock(Element element) {
        return element.isBlock()
                || !element.select("p, div, ul, ol, table, pre, h1, h2, h3, h4").isEmpty();
    }

    private static String block(Element element, int depth) {
        return switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                "#".repeat(element.normalName().charAt(1) - '0') + " "
                        + inlines(element, depth).strip().replace("\n", " ");
            case "ul", "ol" -> list(element, depth);
            case "blockquote" -> indented(blocks(element, depth), "> ", "> ");
            case "pre" -> fenced(element.wholeText());
            case "table" -> table(element, depth);
            case "hr" -> "---";
            case "script", "style", "head", "template", "noscript" -> "";
            default -> blocks(element, depth);
        };
    }

    private static String list(Element list, int depth) {
        var text = new StringBuilder();
        int number = 1;
        for (var entry : list.children()) {
            var mark = list.normalName().equals("ol") ? number++ + ". " : "- ";
            var content = entry.normalName().equals("li") ? blocks(entry, depth + 1) : block(entry, depth + 1);
            var tight = content.replaceAll("\\n{2,}(?=\\s*(?:[-]|\\d+\\.) )", "\n");
            text.append(indented(tight, mark, " ".repeat(mark.length()))).append('\n');
        }
        return text.toString().stripTrailing();
    }

    private static String indented(String text, String first, String others) {
        var lines = text.lines()
                .map(line -> line.isEmpty() ? others.stripTrailing() : others + line)
                .collect(Collectors.joining("\n"));
        return lines.length() < others.length() ? first.strip() : first + lines.substring(others.length());
    }

    private static String fenced(String code) {
        var fence = code.contains("```") ? "~~~~" : "```";
        return fence + "\n" + code.strip() + "\n" + fence;
    }

    private static String table(Element table, int depth) {
        var rows = table.select("tr").stream()
                .map(row -> row.children().stream()
                        .map(cell -> inlines(cell, depth).strip().replaceAll("\\s*\\n\\s*", " "))
                        .toList())
                .filter(cells -> !cells.isEmpty())
                .toList();
        if (rows.isEmpty()) {
            return "";
        }
        var width = rows.stream().mapToInt(List::size).max().orElse(1);
        var text = new StringBuilder();
        for (var place = 0; place < rows.size(); place++) {
            var cells = rows.get(place);
            text.append("| ")
                    .append(String.join(" | ", cells))
                    .append(" |".repeat(1 + width - cells.size()))
                    .append('\n');
            text.append(place == 0 ? "|" + " --- |".repeat(width) + "\n" : "");
        }
        return text.toString().stripTrailing();
    }

    private static String inlines(Element element, int depth) {
        return depth > DEEPEST
                ? escape(element.text())
                : element.childNodes().stream()
                        .map(node -> inline(node, depth + 1))
                        .collect(Collectors.joining());
    }

    private static String inline(Node node, int depth) {
        if (node instanceof TextNode text) {
            return escape(text.text());
        }
        if (!(node instanceof Element element)) {
            return "";
        }
        return switch (element.normalName()) {
            case "br" -> BREAK;
            case "strong", "b" -> marked("**", inlines(element, depth));
            case "em", "i" -> marked("*", inlines(element, depth));
            case "code", "kbd", "samp", "tt" -> code(element.text());
            case "a" -> link(element, inlines(element, depth));
            case "img" -> image(element);
            case "script", "style", "template", "noscript" -> "";
            default -> inlines(element, depth);
        };
    }

    private static String marked(String mark, String text) {
        var core = text.strip();
        return core.isEmpty() ? text : text.replace(core, mark + core + mark);
    }

    private static String code(String text) {
        var mark = text.contains("`") ? "``" : "`";
        return text.isBlank() ? text : mark + text.strip() + mark;
    }

    private static String link(Element link, String text) {
        var target = link.attr("href").strip();
        return target.isEmpty() || isScript(target) || text.isBlank()
                ? text
                : "[" + text.strip() + "](" + address(target) + ")";
    }

    private static String image(Element image) {
        var target = image.attr("src").strip();
        return target.isEmpty() || isScript(target) || target.startsWith("data:")
                ? escape(image.attr("alt"))
                : "![" + escape(image.attr("alt")) + "](" + address(target) + ")";
    }

    private static boolean isScript(String target) {
        return target.toLowerCase(Locale.ROOT).startsWith("javascript:");
    }

    private static String address(String target) {
        return target.replace(" ", "%20").replace("(", "%28").replace(")", "%29");
    }

    private static String escape(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
    }
}
