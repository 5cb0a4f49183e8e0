package pro.supportmax.knowledge.markdown;

import java.util.IdentityHashMap;
import java.util.Map;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** The anchor of each heading, the same for the page that carries it and the citation that points to it. */
final class Anchors {

    private Anchors() {}

    static Map<Node, String> of(Node document) {
        var anchors = new IdentityHashMap<Node, String>();
        var ids = IdGenerator.builder().defaultId("section").build();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                anchors.put(heading, ids.generateId(Markdown.words(heading)));
            }
        });
        return anchors;
    }
}
