package pro.supportmax.mail.body;

import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * HTML as plain text, as a mail program would show it without HTML: blocks on lines of their own, items with a dash, quotes
 * behind {@code >}. What is hidden is left out.
 */
public final class HtmlText implements NodeVisitor {

    /** What becomes of an element. */
    public enum Mark {
        /** Nothing special. */
        NONE,
        /** Its lines begin with a {@code >} more. */
        QUOTE,
        /** It is left out. */
        HIDDEN,
        /** {@link #CUT} stands before it. */
        CUT,
        /** {@link #ATTRIBUTION} stands before it. */
        ATTRIBUTION,
        /** {@link #ATTRIBUTION} stands in its place. */
        ATTRIBUTION_WITHIN,
        /** {@link #SIGNATURE} stands before it. */
        SIGNATURE
    }

    /** A line of its own: from here on all is somebody else's. */
    public static final String CUT = "\uE000cut";

    /** A line of its own: a quote follows, between whose parts something new may stand. */
    public static final String ATTRIBUTION = "\uE000attribution";

    /** A line of its own: a signature follows, up to {@link #END}. */
    public static final String SIGNATURE = "\uE000signature";

    /** The end of a signature. */
    public static final String END = "\uE000end";

    private static final Set<String> HIDDEN =
            Set.of("script", "style", "head", "title", "template", "noscript", "object", "svg", "xml", "datalist");
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "center",
            "dd",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "tr",
            "ul",
            "caption",
            "details",
            "summary");
    private static final Set<String> SPACED = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote");
    private static final int DEEPEST_QUOTE = 50;

    private final Function<Element, Mark> marks;
    private final StringBuilder out = new StringBuilder();
    private int depth;
    private int between;
    private int breaks;
    private boolean hasBlank;
    private int skipping;
    private int preformatted;

    private HtmlText(Function<Element, Mark> marks) {
        this.marks = marks;
    }

    /** The text of a piece of HTML. */
    public static String of(String html) {
        return of(Jsoup.parse(html), HtmlText::ordinary);
    }

    /** The text with marks at what {@code marks} recognises. */
    public static String of(Document document, Function<Element, Mark> marks) {
        var rendering = new HtmlText(marks);
        document.traverse(rendering);
        return rendering.out.toString().strip();
    }

    /** A quote is a blockquote, unless it was used to indent. */
    public static Mark ordinary(Element element) {
        if (HIDDEN.contains(element.normalName()) || isHidden(element)) {
            return Mark.HIDDEN;
        }
        return isQuote(element) ? Mark.QUOTE : Mark.NONE;
    }

    private static boolean isQuote(Element element) {
        if (!element.normalName().equals("blockquote")) {
            return false;
        }
        var style = element.attr("style").replace(" ", "");
        return element.hasAttr("type") || element.hasAttr("cite") || !style.contains("border:none");
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("style")
                        .replace(" ", "")
                        .toLowerCase(Locale.ROOT)
                        .contains("display:none");
    }

    @Override
    public void head(Node node, int level) {
        if (node instanceof TextNode text) {
            if (skipping == 0) {
                text(text.getWholeText());
            }
        } else if (node instanceof Element element) {
            var mark = marks.apply(element);
            if (skipping == 0 && mark == Mark.ATTRIBUTION_WITHIN) {
                line(ATTRIBUTION);
            }
            if (skipping > 0 || mark == Mark.HIDDEN || mark == Mark.ATTRIBUTION_WITHIN) {
                skipping++;
            } else {
                open(element, mark);
            }
        }
    }

    private void open(Element element, Mark mark) {
        var name = element.normalName();
        switch (name) {
            case "br" -> breaks = breaks(1, true);
            case "td", "th" -> hasBlank = true;
            case "li" -> {
                breaks = breaks(1, false);
                text("- ");
            }
            default -> {
                if (BLOCKS.contains(name)) {
                    breaks = breaks(SPACED.contains(name) && !element.hasClass("MsoNormal") ? 2 : 1, false);
                }
            }
        }
        preformatted += name.equals("pre") ? 1 : 0;
        switch (mark) {
            case QUOTE -> depth++;
            case CUT -> line(CUT);
            case ATTRIBUTION -> line(ATTRIBUTION);
            case SIGNATURE -> line(SIGNATURE);
            case NONE, HIDDEN, ATTRIBUTION_WITHIN -> {
                // no line of its own
            }
        }
    }

    @Override
    public void tail(Node node, int level) {
        if (!(node instanceof Element element)) {
            return;
        }
        if (skipping > 0) {
            skipping--;
            return;
        }
        var name = element.normalName();
        if (BLOCKS.contains(name)) {
            breaks = breaks(SPACED.contains(name) && !element.hasClass("MsoNormal") ? 2 : 1, false);
        }
        preformatted -= name.equals("pre") ? 1 : 0;
        switch (marks.apply(element)) {
            case QUOTE -> depth--;
            case SIGNATURE -> line(END);
            case NONE, HIDDEN, CUT, ATTRIBUTION, ATTRIBUTION_WITHIN -> {
                // nothing ends
            }
        }
    }

    private int breaks(int wanted, boolean added) {
        return Math.min(3, added ? breaks + wanted : Math.max(breaks, wanted));
    }

    private void line(String mark) {
        breaks = breaks(1, false);
        text(mark);
        breaks = 1;
    }

    private void text(String text) {
        if (preformatted > 0) {
            text.lines().forEach(line -> {
                word(line);
                breaks = Math.max(1, breaks);
            });
            return;
        }
        int start = -1;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00A0') {
                if (start >= 0) {
                    word(text.substring(start, i));
                    start = -1;
                }
                hasBlank = true;
            } else if (start < 0) {
                start = i;
            }
        }
        if (start >= 0) {
            word(text.substring(start));
        }
    }

    private void word(String word) {
        if (breaks > 0 && !out.isEmpty()) {
            for (int i = 0; i < breaks; i++) {
                out.append('\n');
                if (i < breaks - 1) {
                    out.append(">".repeat(Math.min(Math.min(depth, between), DEEPEST_QUOTE)));
                }
            }
        }
        if (breaks > 0 || out.isEmpty()) {
            out.append(">".repeat(Math.min(depth, DEEPEST_QUOTE))).append(depth > 0 ? " " : "");
        } else if (hasBlank) {
            out.append(' ');
        }
        out.append(word);
        between = depth;
        breaks = 0;
        hasBlank = false;
    }
}
