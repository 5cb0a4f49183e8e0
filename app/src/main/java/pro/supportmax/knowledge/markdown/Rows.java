package pro.supportmax.knowledge.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/** A table's rows as lines that make sense alone: {@code "Dashboards: Basic 10 · Pro 100 · Enterprise unlimited"}. */
final class Rows {

    private Rows() {}

    static List<Unit> of(TableBlock table, int group) {
        var rows = new ArrayList<TableRow>();
        for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow found) {
                    rows.add(found);
                }
            }
        }
        var head = rows.isEmpty() ? List.<String>of() : cells(rows.getFirst());
        return rows.stream().skip(1).map(row -> unit(head, cells(row), group)).toList();
    }

    private static Unit unit(List<String> head, List<String> cells, int group) {
        var rest = new ArrayList<String>();
        for (int i = 1; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                rest.add(((i < head.size() ? head.get(i) : "") + " " + cells.get(i)).strip());
            }
        }
        var first = cells.isEmpty() ? "" : cells.getFirst();
        var text = rest.isEmpty() ? first : first + ": " + String.join(" · ", rest);
        return new Unit(Unit.Kind.ROW, text, String.join(" | ", cells), group);
    }

    private static List<String> cells(Node row) {
        var cells = new ArrayList<String>();
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(Markdown.words(cell));
        }
        return cells;
    }
}
