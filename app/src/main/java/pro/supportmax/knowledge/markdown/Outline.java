package pro.supportmax.knowledge.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** An article as its reader's eye goes through it: sections, and in each of them sentences, steps, items and rows. */
final class Outline {

    private final Map<Node, String> anchors;
    private final List<Section> sections = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private List<Unit> units = new ArrayList<>();
    private String anchor = "";
    private int group;

    private Outline(Node document) {
        anchors = Anchors.of(document);
        children(document);
        closeSection();
    }

    /** Sections that have any words, in order. */
    static List<Section> of(String markdown) {
        return new Outline(Markdown.parse(markdown)).sections;
    }

    private void children(Node parent) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node);
        }
    }

    private void block(Node node) {
        group++;
        switch (node) {
            case Heading heading -> open(heading);
            case Paragraph paragraph -> sentences(Markdown.words(paragraph));
            case OrderedList list -> items(list, Unit.Kind.STEP);
            case BulletList list -> items(list, Unit.Kind.ITEM);
            case TableBlock table -> Rows.of(table, group).forEach(units::add);
            case BlockQuote quote -> children(quote);
            case FencedCodeBlock code -> add(Unit.Kind.CODE, code.getLiteral().strip());
            case IndentedCodeBlock code -> add(Unit.Kind.CODE, code.getLiteral().strip());
            case HtmlBlock html -> sentences(withoutTags(html.getLiteral()));
            default -> {}
        }
    }

    private void open(Heading heading) {
        closeSection();
        var depth = Math.max(0, heading.getLevel() - 2);
        while (headings.size() > depth) {
            headings.removeLast();
        }
        headings.add(Markdown.words(heading));
        anchor = anchors.getOrDefault(heading, "");
    }

    private void closeSection() {
        if (!units.isEmpty()) {
            sections.add(new Section(String.join(" › ", headings), anchor, units));
        }
        units = new ArrayList<>();
        group = 0;
    }

    private void sentences(String words) {
        Sentences.of(words).forEach(sentence -> add(Unit.Kind.SENTENCE, sentence));
    }

    private void items(Node list, Unit.Kind kind) {
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (!onlyALink(item)) {
                var lines = new ArrayList<String>();
                lines(item, lines, "");
                add(kind, String.join("\n", lines));
            }
        }
    }

    private static void lines(Node item, List<String> lines, String indent) {
        for (var child = item.getFirstChild(); child != null; child = child.getNext()) {
            switch (child) {
                case Paragraph paragraph -> lines.add(indent + Markdown.words(paragraph));
                case FencedCodeBlock code ->
                    code.getLiteral().strip().lines().forEach(line -> lines.add(indent + line));
                case OrderedList inner -> inner(inner, lines, indent);
                case BulletList inner -> inner(inner, lines, indent);
                default -> {}
            }
        }
    }

    private static void inner(Node list, List<String> lines, String indent) {
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            lines(item, lines, indent + "   ");
        }
    }

    /** "See also" lists lead elsewhere; they answer nothing themselves. */
    private static boolean onlyALink(Node item) {
        var paragraph = item.getFirstChild();
        if (paragraph == null || paragraph.getNext() != null) {
            return false;
        }
        boolean link = false;
        for (var node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
            link |= node instanceof Link;
            if (!(node instanceof Link)
                    && !(node instanceof Text text && text.getLiteral().strip().length() < 2)) {
                return false;
            }
        }
        return link;
    }

    private void add(Unit.Kind kind, String text) {
        if (!text.isBlank()) {
            units.add(Unit.of(kind, text, group));
        }
    }

    private static String withoutTags(String html) {
        return html.replaceAll("(?s)<!--.*?-->|<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
