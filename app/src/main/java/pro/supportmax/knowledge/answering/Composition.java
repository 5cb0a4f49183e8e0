package pro.supportmax.knowledge.answering;

import java.util.List;
import pro.supportmax.knowledge.markdown.Unit;

/** How chosen pieces are written down. */
final class Composition {

    private Composition() {}

    /** Sentences of a paragraph on one line, each step and item on its own, paragraphs and lists apart. */
    static String text(List<Piece> pieces) {
        var text = new StringBuilder();
        Piece before = null;
        int step = 0;
        for (var piece : pieces) {
            boolean together = before != null
                    && before.entry().id().equals(piece.entry().id())
                    && before.unit().group() == piece.unit().group();
            step = together ? step + 1 : 1;
            if (before != null) {
                text.append(together ? piece.unit().kind() == Unit.Kind.SENTENCE ? " " : "\n" : "\n\n");
            }
            text.append(
                    switch (piece.unit().kind()) {
                        case STEP -> step + ". " + piece.unit().text();
                        case ITEM, ROW -> "- " + piece.unit().text();
                        case SENTENCE, CODE -> piece.unit().text();
                    });
            before = piece;
        }
        return text.toString();
    }
}
