package pro.supportmax.knowledge.answering;

import java.util.List;
import pro.supportmax.knowledge.markdown.Unit;

/**
 * What belongs together within a passage: the sentences of a paragraph, the steps of a list, the items, the rows.
 *
 * @param value how much it says to the question; blocks of one answer are compared by it
 */
record Block(List<Piece> pieces, double value) {

    Unit.Kind kind() {
        return pieces.getFirst().unit().kind();
    }

    String article() {
        return pieces.getFirst().entry().article();
    }
}
