package pro.supportmax.workbench.sets;

import java.util.ArrayList;
import java.util.Set;
import pro.supportmax.knowledge.Question;
import pro.supportmax.workbench.measures.Ranking;

/**
 * Finding articles of a bank's knowledge base by a customer's first words (τ²-bench, Barres et al. 2025). Relevant is
 * what the whole conversation needs, up to 30 articles, so that one opening line cannot find them all.
 */
record BankArticles(String set, String file) implements Evaluation {

    private static final String DOCS = "tau2-banking-kb/docs.jsonl";

    @Override
    public Outcome run(Bench bench) {
        var findings = new ArrayList<String>();
        var ranking = new Ranking();
        try (var search = Corpus.index(bench, DOCS, "content")) {
            bench.each(bench.rows(file), row -> {
                var relevant = Set.copyOf(row.texts("relevant"));
                var found = search.documents(Question.of(row.text()).withLimit(Corpus.DEPTH));
                ranking.add(found, relevant);
                if (found.stream().limit(5).noneMatch(relevant::contains)) {
                    findings.add("no hit: " + Texts.shortened(row.text()));
                }
            });
        }
        return new Outcome(Corpus.figures(set, "", ranking), findings);
    }
}
