package pro.supportmax.knowledge.answering;

import java.util.List;
import pro.supportmax.knowledge.index.Entry;
import pro.supportmax.knowledge.markdown.Unit;

/** How chosen pieces are written down. */
final class Composition {

    private Composition() {}

    /**
     * Sentences of a paragraph on one line, each step and item on its own, paragraphs and lists apart. When several
     * sections are quoted, each that has a heading begins with it, for steps without it tell nobody what they are for.
     */
    static String text(List<Piece> pieces) {
        boolean severalSections = pieces.stream()
                        .map(piece ->
                                piece.entry().article() + "#" + piece.entry().section())
                        .distinct()
                        .count()
                > 1;
        var text = new StringBuilder();
        Piece before = null;
        int step = 0;
        for (var piece : pieces) {
            boolean together = before != null && together(before, piece);
            step = together ? step + 1 : 1;
            if (before != null) {
                text.append(together ? piece.unit().kind() == Unit.Kind.SENTENCE ? " " : "\n" : "\n\n");
            }
            if (severalSections && (before == null || !sameSection(before.entry(), piece.entry()))) {
                text.append(heading(piece.entry()));
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

    private static boolean together(Piece before, Piece piece) {
        return before.entry().id().equals(piece.entry().id())
                && before.unit().group() == piece.unit().group();
    }

    private static boolean sameSection(Entry one, Entry other) {
        return one.article().equals(other.article()) && one.section().equals(other.section());
    }

    private static String heading(Entry entry) {
        var path = entry.section();
        return path.isEmpty() ? "" : path.substring(path.lastIndexOf('›') + 1).strip() + ":\n";
    }
}
