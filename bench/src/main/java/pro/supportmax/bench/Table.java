package pro.supportmax.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/** Figures in rows: Markdown for people, a map for JSON. */
final class Table {

    private final String title;
    private final List<String> columns;
    private final List<List<Object>> rows = new ArrayList<>();

    Table(String title, String... columns) {
        this.title = title;
        this.columns = List.of(columns);
    }

    /** @param values texts and numbers, one for each column */
    Table row(Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(values.length + " values for " + columns.size() + " columns");
        }
        rows.add(List.of(values));
        return this;
    }

    String markdown() {
        var lines = new ArrayList<String>();
        lines.add("**" + title + "**\n");
        lines.add(line(columns));
        lines.add("|" + "---|".repeat(columns.size()));
        rows.forEach(row -> lines.add(line(row.stream().map(Table::written).toList())));
        return String.join("\n", lines);
    }

    Map<String, Object> json() {
        var all = new LinkedHashMap<String, Object>();
        all.put("title", title);
        all.put(
                "rows",
                rows.stream()
                        .map(row -> {
                            var named = new LinkedHashMap<String, Object>();
                            for (int i = 0; i < row.size(); i++) {
                                named.put(columns.get(i), row.get(i));
                            }
                            return named;
                        })
                        .toList());
        return all;
    }

    /** Microseconds of a histogram as milliseconds. */
    static double millis(Histogram micros, double percentile) {
        return Math.round(micros.getValueAtPercentile(percentile) / 10.0) / 100.0;
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String written(Object value) {
        return value instanceof Double number ? trimmed(number) : value.toString();
    }

    private static String trimmed(double number) {
        var written = String.format(Locale.ROOT, Math.abs(number) < 10 ? "%.3f" : "%.1f", number);
        return written.replaceAll("(\\.\\d*?)0+$", "$1").replaceAll("\\.$", "");
    }
}
