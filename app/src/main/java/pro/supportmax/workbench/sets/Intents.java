package pro.supportmax.workbench.sets;

import java.util.List;
import pro.supportmax.workbench.measures.Figure;

/** BANKING77 (Casanueva et al. 2020): 77 fine intents of one domain, learned from the set's own training rows. */
record Intents(String set, String file) implements Evaluation {

    @Override
    public Outcome run(Bench bench) {
        var agreement = bench.learn(bench.train(file), bench.test(file), "intent");
        return new Outcome(
                List.of(
                        Figure.share(set, "accuracy", agreement.accuracy(), agreement.size()),
                        Figure.share(set, "macro-f1", agreement.macroF1(), agreement.size())),
                agreement.confusions(8));
    }
}
