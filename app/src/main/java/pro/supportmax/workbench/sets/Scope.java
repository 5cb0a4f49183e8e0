package pro.supportmax.workbench.sets;

import java.util.List;
import pro.supportmax.triage.classifiers.Classifier;
import pro.supportmax.triage.classifiers.Example;
import pro.supportmax.triage.classifiers.TrainingOptions;
import pro.supportmax.workbench.measures.Agreement;
import pro.supportmax.workbench.measures.Figure;
import pro.supportmax.workbench.measures.Separation;

/**
 * CLINC150 (Larson et al. 2019): 150 intents, and questions that belong to none. The classifier learns the intents only,
 * and never sees a question out of scope; it rejects by the measure that triage rejects by, the lack of familiarity.
 */
record Scope(String set, String file) implements Evaluation {

    private static final String OUTSIDE = "oos";

    @Override
    public Outcome run(Bench bench) {
        var known = bench.train(file).stream().filter(Scope::inside).toList();
        var rows = bench.test(file);
        var classifier = Classifier.train(bench.examples(known, Scope::intent), TrainingOptions.standard());
        var inside = bench.examples(rows.stream().filter(Scope::inside).toList(), Scope::intent);
        var outside = bench.examples(rows.stream().filter(row -> !inside(row)).toList(), Scope::intent);
        var agreement = new Agreement();
        inside.forEach(example ->
                agreement.add(example.label(), classifier.predict(example.x()).label()));
        var separation = new Separation(strangeness(classifier, outside), strangeness(classifier, inside));
        return new Outcome(
                List.of(
                        Figure.share(set, "in-scope-accuracy", agreement.accuracy(), agreement.size()),
                        Figure.score(set, "oos-auroc", separation.area(), rows.size()),
                        Figure.share(
                                set,
                                "oos-recall-at-5-false-rejection",
                                separation.found(separation.threshold(0.05)),
                                outside.size())),
                agreement.confusions(8));
    }

    private static boolean inside(Row row) {
        return !row.is("intent", OUTSIDE);
    }

    private static String intent(Row row) {
        return row.text("intent");
    }

    private static double[] strangeness(Classifier classifier, List<Example> examples) {
        return examples.stream()
                .mapToDouble(example -> -classifier.predict(example.x()).familiarity())
                .toArray();
    }
}
