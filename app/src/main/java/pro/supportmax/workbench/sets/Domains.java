package pro.supportmax.workbench.sets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import pro.supportmax.triage.Reading;
import pro.supportmax.triage.Triage;
import pro.supportmax.workbench.measures.Agreement;
import pro.supportmax.workbench.measures.Figure;

/**
 * A set's questions, mapped to the four domains of support: how triage sorts them as it is shipped, trained on our own
 * utterances only (zero-shot transfer), and how a head sorts them that has learned the set's training rows. Only rows
 * whose domain is natural count.
 */
record Domains(String set, String file, Triage triage) implements Evaluation {

    @Override
    public Outcome run(Bench bench) {
        var test = natural(bench.test(file));
        var transfer = new Agreement();
        var strange = new ArrayList<Row>();
        bench.each(test, row -> {
            var reading = triage.read(row.text());
            transfer.add(row.text("domain"), domain(reading));
            if (reading.domains().isEmpty()) {
                strange.add(row);
            }
        });
        var learned = bench.learn(natural(bench.train(file)), test, "domain");
        var findings = new ArrayList<String>();
        transfer.confusions(5).forEach(each -> findings.add("zero-shot: " + each));
        learned.confusions(3).forEach(each -> findings.add("trained: " + each));
        return new Outcome(
                List.of(
                        Figure.share(set, "zero-shot-accuracy", transfer.accuracy(), transfer.size()),
                        Figure.share(set, "zero-shot-macro-f1", transfer.macroF1(), transfer.size()),
                        Figure.share(set, "zero-shot-no-domain", (double) strange.size() / test.size(), test.size()),
                        Figure.share(set, "trained-accuracy", learned.accuracy(), learned.size())),
                findings);
    }

    private static List<Row> natural(List<Row> rows) {
        return rows.stream().filter(row -> row.flag("domainNatural")).toList();
    }

    /** The first domain within scope; where triage finds none, the domain of which it is least unsure. */
    private static String domain(Reading reading) {
        return reading.domains().stream()
                .findFirst()
                .orElseGet(() -> reading.segments().stream()
                        .max(Comparator.comparing(segment -> segment.domain().confidence()))
                        .orElseThrow()
                        .domain()
                        .id());
    }
}
