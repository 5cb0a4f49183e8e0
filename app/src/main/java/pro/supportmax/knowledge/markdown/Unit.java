package pro.supportmax.knowledge.markdown;

/**
 * The smallest piece that an answer can be made of.
 *
 * @param kind what it is
 * @param text its words without markup; of a step or an item with inner lists, one line for each of them
 * @param quote the same words as a reader sees them in the article: differs only for a table's row, whose text says
 *     the column of each cell
 * @param group number of the block it belongs to within its passage: the steps of one list share theirs
 */
public record Unit(Kind kind, String text, String quote, int group) {

    /** What a unit is; only the steps of a numbered list depend on each other. */
    public enum Kind {
        SENTENCE,
        STEP,
        ITEM,
        ROW,
        CODE
    }

    static Unit of(Kind kind, String text, int group) {
        return new Unit(kind, text, text, group);
    }
}
