package pro.supportmax.workbench.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import pro.supportmax.triage.Triage;
import pro.supportmax.workbench.measures.Agreement;
import pro.supportmax.workbench.measures.Figure;

/** Mood as three classes, against the mean of 20 human raters (Hutto and Gilbert 2014); tweets and reviews apart. */
record Sentiments(String set, String file, Triage triage) implements Evaluation {

    @Override
    public Outcome run(Bench bench) {
        var sources = new TreeMap<String, Agreement>();
        bench.each(
                bench.rows(file),
                row -> sources.computeIfAbsent(row.text("source"), _ -> new Agreement())
                        .add(row.text("label"), triage.read(row.text()).mood().sentiment()));
        var figures = new ArrayList<Figure>();
        var findings = new ArrayList<String>();
        sources.forEach((source, agreement) -> {
            figures.add(Figure.share(set, source + "-accuracy", agreement.accuracy(), agreement.size()));
            figures.add(Figure.share(set, source + "-macro-f1", agreement.macroF1(), agreement.size()));
            agreement.confusions(3).forEach(each -> findings.add(source + ": " + each));
        });
        return new Outcome(List.copyOf(figures), List.copyOf(findings));
    }
}
