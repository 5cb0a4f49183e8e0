package pro.supportmax.knowledge.markdown;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;

/**
 * Points links between articles at the help centre: {@code slug}, {@code slug.md}, {@code ../category/slug.md} and
 * {@code slug#anchor} become {@code /help/articles/slug…}; all other addresses stay.
 */
final class Links extends AbstractVisitor {

    private static final Pattern SLUG =
            Pattern.compile("(?:\\.{0,2}/?(?:[\\w.-]+/)*)?([a-z0-9]+(?:-[a-z0-9]+)*)(?:\\.md)?(#[\\w-]+)?");

    @Override
    public void visit(Link link) {
        link.setDestination(resolve(link.getDestination()));
        visitChildren(link);
    }

    static String resolve(String address) {
        if (address.startsWith("/")) {
            return address;
        }
        var match = SLUG.matcher(address);
        if (!match.matches()) {
            return address;
        }
        return "/help/articles/" + match.group(1) + (match.group(2) == null ? "" : match.group(2));
    }
}
