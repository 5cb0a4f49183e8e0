package pro.supportmax.knowledge.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts sections into passages of at most about 256 tokens: what an embedding can hold without blurring. A numbered
 * list is never cut; anything else may be, between two units.
 */
public final class Cut {

    private static final int MOST_TOKENS = 256;

    private Cut() {}

    /** The sections of the Markdown, long ones as several with the same path and anchor. */
    public static List<Section> passages(String markdown) {
        var passages = new ArrayList<Section>();
        for (var section : Outline.of(markdown)) {
            int tokens = 0;
            var units = new ArrayList<Unit>();
            for (var unit : section.units()) {
                var more = tokens(unit.text());
                if (tokens + more > MOST_TOKENS && !units.isEmpty() && !inOneList(units.getLast(), unit)) {
                    passages.add(new Section(section.path(), section.anchor(), units));
                    units = new ArrayList<>();
                    tokens = 0;
                }
                units.add(unit);
                tokens += more;
            }
            passages.add(new Section(section.path(), section.anchor(), units));
        }
        return passages;
    }

    /** The words of a passage as a reader sees them, one block a line, steps numbered. */
    public static String text(List<Unit> units) {
        var text = new StringBuilder();
        int step = 0;
        int group = -1;
        for (var unit : units) {
            step = unit.group() == group ? step + 1 : 1;
            var sameParagraph = unit.group() == group && unit.kind() == Unit.Kind.SENTENCE;
            text.append(text.isEmpty() ? "" : sameParagraph ? " " : "\n");
            text.append(
                    switch (unit.kind()) {
                        case STEP -> step + ". " + unit.text();
                        case ITEM -> "- " + unit.text();
                        case SENTENCE, ROW, CODE -> unit.text();
                    });
            group = unit.group();
        }
        return text.toString();
    }

    private static boolean inOneList(Unit before, Unit unit) {
        return unit.kind() == Unit.Kind.STEP && before.group() == unit.group();
    }

    /** English gives a token every four characters or so; exactness would cost more than it is worth here. */
    private static int tokens(String text) {
        return text.length() / 4 + 1;
    }
}
