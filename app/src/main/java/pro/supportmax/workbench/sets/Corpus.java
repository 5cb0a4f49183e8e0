package pro.supportmax.workbench.sets;

import java.util.ArrayList;
import java.util.List;
import pro.supportmax.knowledge.PassageSearch;
import pro.supportmax.knowledge.PassageSearch.Doc;
import pro.supportmax.workbench.measures.Figure;
import pro.supportmax.workbench.measures.Ranking;

/** The documents of a set, indexed in memory by the code that indexes articles, and how questions fare on them. */
final class Corpus {

    static final int DEPTH = 10;

    private Corpus() {}

    /** @param text the field of the document's words */
    static PassageSearch index(Bench bench, String file, String text) {
        var docs = bench.rows(file).stream()
                .map(row -> Doc.of(row.text("id"), row.has("title") ? row.text("title") : "", row.text(text)))
                .toList();
        bench.progress().expect(docs.size());
        var search = PassageSearch.inMemory(bench.embedder(), docs);
        bench.progress().step(docs.size());
        return search;
    }

    /** The usual measures of ranked lists. */
    static List<Figure> figures(String set, String prefix, Ranking ranking) {
        int of = ranking.size();
        var figures = new ArrayList<Figure>();
        figures.add(Figure.score(set, prefix + "recall-at-5", ranking.recallAt(5), of));
        figures.add(Figure.score(set, prefix + "recall-at-10", ranking.recallAt(DEPTH), of));
        figures.add(Figure.score(set, prefix + "hit-at-5", ranking.hitAt(5), of));
        figures.add(Figure.score(set, prefix + "mrr-at-10", ranking.reciprocalRankAt(DEPTH), of));
        figures.add(Figure.score(set, prefix + "ndcg-at-10", ranking.gainAt(DEPTH), of));
        return figures;
    }
}
