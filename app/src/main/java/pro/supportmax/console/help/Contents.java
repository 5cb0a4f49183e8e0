package pro.supportmax.console.help;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** The headings of a rendered article, for the list beside it. */
final class Contents {

    private static final Pattern HEADING = Pattern.compile("<h2 id=\"([^\"]+)\">(.*?)</h2>", Pattern.DOTALL);

    /** One heading and where it is. */
    record Heading(String anchor, String text) {}

    private Contents() {}

    static List<Heading> of(String html) {
        return HEADING.matcher(html)
                .results()
                .map(found -> new Heading(
                        found.group(1), HtmlUtils.htmlUnescape(found.group(2).replaceAll("<[^>]+>", ""))))
                .toList();
    }
}
