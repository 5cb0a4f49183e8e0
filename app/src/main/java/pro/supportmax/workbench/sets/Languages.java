package pro.supportmax.workbench.sets;

import java.util.ArrayList;
import java.util.TreeMap;
import pro.supportmax.triage.Triage;
import pro.supportmax.workbench.measures.Agreement;
import pro.supportmax.workbench.measures.Figure;

/** The language of a message in 30 languages: whole sentences and pairs of words. */
record Languages(String set, String file, Triage triage) implements Evaluation {

    @Override
    public Outcome run(Bench bench) {
        var kinds = new TreeMap<String, Agreement>();
        bench.each(
                bench.rows(file),
                row -> kinds.computeIfAbsent(row.text("kind"), _ -> new Agreement())
                        .add(row.text("lang"), triage.read(row.text()).language()));
        var figures = new ArrayList<Figure>();
        var findings = new ArrayList<String>();
        kinds.forEach((kind, agreement) -> {
            figures.add(Figure.share(set, kind + "-accuracy", agreement.accuracy(), agreement.size()));
            agreement.confusions(4).forEach(each -> findings.add(kind + ": " + each));
        });
        return new Outcome(figures, findings);
    }
}
