package pro.supportmax.mail.body;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pro.supportmax.mail.mime.Entity;

/**
 * Sorts the parts of a message into those that make the plain text, those that make the HTML, and files: the algorithm of
 * RFC 8621 §4.1.4. An image within the text is a file here.
 */
final class Shown {

    private final List<Entity> text = new ArrayList<>();
    private final List<Entity> html = new ArrayList<>();
    private final List<Entity> attached = new ArrayList<>();

    /** Where a part of a text goes; in one alternative of several, only to its own kind. */
    private record Lists(
            @Nullable List<Entity> text, @Nullable List<Entity> html) {}

    Shown walk(Entity message) {
        if (message.isMultipart()) {
            walk(message, new Lists(text, html), false);
        } else {
            sort(message, message, new Lists(text, html), false);
        }
        return this;
    }

    List<Entity> text() {
        return text;
    }

    List<Entity> html() {
        return html;
    }

    List<Entity> attached() {
        return attached;
    }

    private void walk(Entity multipart, Lists lists, boolean inAlternative) {
        int texts = text.size();
        int htmls = html.size();
        boolean isAlternative = multipart.is("multipart/alternative");
        for (var part : multipart.children()) {
            if (part.isMultipart()) {
                walk(part, lists, inAlternative || isAlternative);
            } else {
                lists = sort(part, multipart, lists, inAlternative);
            }
        }
        if (isAlternative && lists.text() != null && lists.html() != null) {
            if (text.size() == texts && html.size() != htmls) {
                text.addAll(html.subList(htmls, html.size()));
            } else if (html.size() == htmls && text.size() != texts) {
                html.addAll(text.subList(texts, text.size()));
            }
        }
    }

    private Lists sort(Entity part, Entity multipart, Lists lists, boolean inAlternative) {
        boolean isFirst = multipart == part || multipart.children().getFirst() == part;
        if (part.is("text/x-amp-html")) {
            return lists;
        }
        if (!isText(part) || part.isAttached() || !isFirst && isFile(part, multipart)) {
            attached.add(part);
            return lists;
        }
        if (multipart.is("multipart/alternative")) {
            (part.is("text/html") ? html : text).add(part);
            return lists;
        }
        var own = lists;
        if (inAlternative) {
            own = part.is("text/html") ? new Lists(null, lists.html()) : new Lists(lists.text(), null);
        }
        if (own.text() != null) {
            own.text().add(part);
        }
        if (own.html() != null) {
            own.html().add(part);
        }
        return own;
    }

    private static boolean isText(Entity part) {
        return part.is("text/plain") || part.is("text/html");
    }

    private static boolean isFile(Entity part, Entity multipart) {
        return multipart.is("multipart/related") || part.name() != null;
    }
}
