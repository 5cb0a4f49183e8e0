package pro.supportmax.knowledge.markdown;

import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Renders Markdown for a browser. Raw HTML in an article is escaped, and what is rendered passes OWASP's sanitiser. */
public final class Html {

    private static final Pattern ANCHOR = Pattern.compile("[\\p{L}\\p{N}_-]{1,200}");
    private static final Pattern LANGUAGE = Pattern.compile("language-[\\w+-]{1,40}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern SIDE = Pattern.compile("left|right|center");

    private static final PolicyFactory SAFE = new HtmlPolicyBuilder()
            .allowElements("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "strong", "em", "code", "pre")
            .allowElements("blockquote", "ul", "ol", "li", "a", "img")
            .allowElements("table", "thead", "tbody", "tr", "th", "td")
            .allowAttributes("id")
            .matching(ANCHOR)
            .onElements("h1", "h2", "h3", "h4", "h5", "h6")
            .allowAttributes("class")
            .matching(LANGUAGE)
            .onElements("code")
            .allowAttributes("start")
            .matching(NUMBER)
            .onElements("ol")
            .allowAttributes("align")
            .matching(SIDE)
            .onElements("th", "td")
            .allowAttributes("href", "title")
            .onElements("a")
            .allowAttributes("src", "alt", "title")
            .onElements("img")
            .allowUrlProtocols("https", "http", "mailto", "tel")
            .requireRelNofollowOnLinks()
            .toFactory();

    public String of(String markdown) {
        var document = Markdown.parse(markdown);
        document.accept(new Links());
        var anchors = Anchors.of(document);
        var raw = HtmlRenderer.builder()
                .extensions(Markdown.EXTENSIONS)
                .escapeHtml(true)
                .attributeProviderFactory(context -> (node, tag, attributes) -> anchor(anchors, node, attributes))
                .build()
                .render(document);
        return SAFE.sanitize(raw);
    }

    private static void anchor(Map<Node, String> anchors, Node node, Map<String, String> attributes) {
        var anchor = anchors.get(node);
        if (anchor != null) {
            attributes.put("id", anchor);
        }
    }
}
