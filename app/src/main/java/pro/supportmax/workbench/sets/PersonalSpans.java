package pro.supportmax.workbench.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import pro.supportmax.guard.Guard;
import pro.supportmax.guard.Span;
import pro.supportmax.workbench.measures.Figure;
import tools.jackson.databind.JsonNode;

/**
 * Personal data, by type: recall is the share of marked spans that are masked from end to end, whatever the mask is
 * called; precision is the share of masks that touch a marked span of a type that they may stand for.
 */
record PersonalSpans(String set, String file, Guard guard) implements Evaluation {

    /** The set's name for what the guard calls differently. */
    private static final Map<String, List<String>> ALSO = Map.of(
            "URL", List.of("DOMAIN_NAME"),
            "STREET_ADDRESS", List.of("STREET_ADDRESS", "ZIP_CODE", "GPE"),
            "ADDRESS", List.of("STREET_ADDRESS", "ZIP_CODE", "GPE"),
            "PERSON", List.of("PERSON", "TITLE"),
            "LOCATION", List.of("GPE", "STREET_ADDRESS", "ZIP_CODE"));

    /** What alone leads to one person or one account. */
    private static final Set<String> IDENTIFIERS = Set.of(
            "CREDIT_CARD",
            "DOMAIN_NAME",
            "EMAIL_ADDRESS",
            "IBAN_CODE",
            "IP_ADDRESS",
            "PHONE_NUMBER",
            "US_DRIVER_LICENSE",
            "US_SSN");

    /** A share in the making. */
    private static final class Count {
        private int hits;
        private int all;
    }

    @Override
    public Outcome run(Bench bench) {
        var tally = new Tally();
        bench.each(
                bench.rows(file),
                row -> tally.take(
                        row.text(), marked(row), guard.mask(row.text()).spans()));
        return new Outcome(tally.figures(set), tally.findings());
    }

    private static final class Tally {

        private final Map<String, Count> recall = new TreeMap<>();
        private final Map<String, Count> precision = new TreeMap<>();
        private final Map<String, String> findings = new TreeMap<>();

        void take(String text, List<Span> marked, List<Span> masked) {
            for (var span : marked) {
                count(recall, span, hidden(span, masked));
                note("missed ", span, hidden(span, masked), text);
            }
            for (var span : masked) {
                var meant = marked.stream().anyMatch(other -> standsFor(span, other));
                count(precision, span, meant);
                note("false ", span, meant, text);
            }
        }

        private void note(String what, Span span, boolean right, String text) {
            if (!right) {
                findings.putIfAbsent(what + span.type(), text.substring(span.start(), span.end()));
            }
        }

        List<Figure> figures(String set) {
            var figures = new ArrayList<Figure>();
            figures.add(figure(set, "recall-identifiers", sum(recall, IDENTIFIERS)));
            figures.add(figure(set, "precision", sum(precision, precision.keySet())));
            recall.forEach((type, count) -> figures.add(figure(set, "recall-" + type, count)));
            precision.forEach((type, count) -> figures.add(figure(set, "precision-" + type, count)));
            return figures;
        }

        List<String> findings() {
            return findings.entrySet().stream()
                    .map(each ->
                            each.getKey() + ", for example: " + each.getValue().replace('\n', ' '))
                    .toList();
        }
    }

    /** The set counts code points, Java counts UTF-16 units. */
    static List<Span> marked(Row row) {
        var spans = new ArrayList<Span>();
        for (JsonNode span : row.fields().path("spans")) {
            spans.add(new Span(
                    span.path("type").asString(),
                    row.text().offsetByCodePoints(0, span.path("start").asInt()),
                    row.text().offsetByCodePoints(0, span.path("end").asInt())));
        }
        return spans;
    }

    private static boolean hidden(Span span, List<Span> masked) {
        int reached = span.start();
        for (var mask : masked) {
            if (mask.start() <= reached && mask.end() > reached) {
                reached = mask.end();
            }
        }
        return reached >= span.end();
    }

    private static boolean standsFor(Span mask, Span marked) {
        var types = ALSO.getOrDefault(mask.type(), List.of(mask.type()));
        return types.contains(marked.type()) && mask.start() < marked.end() && marked.start() < mask.end();
    }

    private static void count(Map<String, Count> counts, Span span, boolean hit) {
        var count = counts.computeIfAbsent(span.type(), _ -> new Count());
        count.hits += hit ? 1 : 0;
        count.all++;
    }

    private static Count sum(Map<String, Count> counts, Set<String> types) {
        var sum = new Count();
        counts.forEach((type, count) -> {
            if (types.contains(type)) {
                sum.hits += count.hits;
                sum.all += count.all;
            }
        });
        return sum;
    }

    private static Figure figure(String set, String name, Count count) {
        return Figure.share(set, name, (double) count.hits / Math.max(1, count.all), count.all);
    }
}
