package pro.supportmax.workbench.sets;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pro.supportmax.mail.MailKind;
import pro.supportmax.mail.MailReader;
import pro.supportmax.workbench.measures.Figure;

/**
 * Machine mail: how much of each kind is recognised as that kind, how often a bounce names whom it did not reach, and how
 * many human mails are taken for a machine's. Human are the rows marked so, replies, and odd messages that are no reports.
 */
record BouncedMail(String set, String file) implements Evaluation {

    private static final Map<String, Class<? extends MailKind>> KINDS = Map.of(
            "bounce", MailKind.Bounce.class,
            "auto-reply", MailKind.AutoReply.class,
            "feedback-report", MailKind.FeedbackReport.class);

    @Override
    public Outcome run(Bench bench) {
        var counts = new TreeMap<String, int[]>();
        var findings = new ArrayList<String>();
        bench.each(bench.rows(file), row -> {
            var wanted = KINDS.get(row.text("label"));
            if (wanted != null) {
                judge(row, wanted, counts, findings);
            }
        });
        for (var mail : human(bench)) {
            var kind = MailReader.read(mail.getValue()).kind();
            boolean swallowed = KINDS.values().stream().anyMatch(each -> each.isInstance(kind));
            count(counts, "swallowed", swallowed);
            if (swallowed) {
                findings.add(mail.getKey() + ": a person's mail taken for " + name(kind));
            }
        }
        var figures = new ArrayList<Figure>();
        counts.forEach((name, pair) -> figures.add(Figure.share(set, name, (double) pair[0] / pair[1], pair[1])));
        return new Outcome(figures, findings);
    }

    private static void judge(
            Row row, Class<? extends MailKind> wanted, Map<String, int[]> counts, List<String> findings) {
        var kind = MailReader.read(raw(row)).kind();
        boolean right = wanted.isInstance(kind);
        count(counts, "recall", right);
        count(counts, "recall-" + row.text("label"), right);
        if (!right) {
            findings.add(row.text("id") + ": " + row.text("label") + " taken for " + name(kind));
        } else if (kind instanceof MailKind.Bounce bounce) {
            count(
                    counts,
                    "recipient",
                    bounce.failed().stream().anyMatch(each -> !each.address().isEmpty()));
            count(
                    counts,
                    "status",
                    bounce.failed().stream().anyMatch(each -> !each.status().isEmpty()));
        }
    }

    private static String name(MailKind kind) {
        return kind.getClass().getSimpleName();
    }

    private static void count(Map<String, int[]> counts, String name, boolean hit) {
        var pair = counts.computeIfAbsent(name, _ -> new int[2]);
        pair[0] += hit ? 1 : 0;
        pair[1]++;
    }

    private List<Map.Entry<String, byte[]>> human(Bench bench) {
        var mails = new ArrayList<Map.Entry<String, byte[]>>();
        bench.rows(file).stream()
                .filter(row -> row.is("label", "not-bounce"))
                .forEach(row -> mails.add(Map.entry(row.text("id"), raw(row))));
        if (bench.data().has("mime/messages.jsonl")) {
            bench.rows("mime/messages.jsonl").stream()
                    .filter(row -> !row.text("path").matches("(?i).*(?:report|bounce|delivery-status|disposition).*"))
                    .forEach(row -> mails.add(Map.entry(row.text("id"), raw(row))));
        }
        if (bench.data().has("replies/replies.jsonl")) {
            bench.rows("replies/replies.jsonl").stream()
                    .filter(row -> row.is("format", "eml"))
                    .forEach(row ->
                            mails.add(Map.entry(row.text("id"), row.text().getBytes(StandardCharsets.UTF_8))));
        }
        return mails;
    }

    private static byte[] raw(Row row) {
        return Base64.getDecoder().decode(row.text("rawBase64"));
    }
}
