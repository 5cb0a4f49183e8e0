package pro.supportmax.workbench.sets;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.TreeMap;
import pro.supportmax.mail.MailReader;
import pro.supportmax.mail.NewText;
import pro.supportmax.workbench.measures.Figure;

/**
 * The new text of replies: exactly what the source expects, white space apart; signatures cut; and every body, however it
 * was made to hurt, within a time limit.
 */
record Replies(String set, String file) implements Evaluation {

    private static final String SIGNATURES = "replies/signatures.jsonl";
    private static final String UNLABELLED = "replies/unlabelled.jsonl";
    private static final long LIMIT_NANOS = 1_000_000_000;

    @Override
    public Outcome run(Bench bench) {
        var figures = new ArrayList<Figure>();
        var findings = new ArrayList<String>();
        var exact = new TreeMap<String, int[]>();
        bench.each(bench.rows(file), row -> {
            boolean hit = Texts.sameWords(row.text("expectedReply"), fresh(row));
            for (var name : new String[] {"exact", "exact-" + row.text("format")}) {
                var counts = exact.computeIfAbsent(name, _ -> new int[2]);
                counts[0] += hit ? 1 : 0;
                counts[1]++;
            }
            if (!hit) {
                findings.add(row.text("id") + ": " + Texts.shortened(fresh(row)));
            }
        });
        exact.forEach(
                (name, counts) -> figures.add(Figure.share(set, name, (double) counts[0] / counts[1], counts[1])));
        if (bench.data().has(SIGNATURES)) {
            figures.add(signatures(bench));
        }
        if (bench.data().has(UNLABELLED)) {
            figures.add(inTime(bench));
        }
        return new Outcome(figures, findings);
    }

    private static String fresh(Row row) {
        return switch (row.text("format")) {
            case "eml" ->
                MailReader.read(row.text().getBytes(StandardCharsets.UTF_8))
                        .split()
                        .fresh();
            case "html" -> NewText.ofHtml(row.text()).fresh();
            default -> NewText.of(row.text()).fresh();
        };
    }

    /** The source marks the lines of a signature in the text; the mark is taken away before it is read. */
    private Figure signatures(Bench bench) {
        var rows = bench.rows(SIGNATURES);
        long right = rows.stream().filter(Replies::isCut).count();
        return Figure.share(set, "signatures", (double) right / Math.max(1, rows.size()), rows.size());
    }

    private static boolean isCut(Row row) {
        var text = row.text().replace("#sig#", "");
        var signature = row.text("expectedSignature").replace("#sig#", "").strip();
        var wanted = signature.isEmpty() ? text : text.substring(0, Math.max(0, text.lastIndexOf(signature)));
        return Texts.sameWords(wanted, NewText.of(text).fresh());
    }

    private Figure inTime(Bench bench) {
        var rows = bench.rows(UNLABELLED);
        var hits = new ArrayList<Row>();
        bench.each(rows, row -> {
            var begun = System.nanoTime();
            var split = NewText.of(row.text());
            if (System.nanoTime() - begun < LIMIT_NANOS && !split.fresh().isBlank()) {
                hits.add(row);
            }
        });
        return Figure.share(set, "in-time", (double) hits.size() / Math.max(1, rows.size()), rows.size());
    }
}
